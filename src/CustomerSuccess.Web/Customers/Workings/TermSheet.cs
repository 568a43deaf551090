using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Lists the terms behind recurring revenue.</summary>
public sealed class TermSheet(IStringLocalizer<CustomerWorkings> text, IDisplay display)
{
    /// <summary>Returns the terms that run today.</summary>
    public Sheet Of(CustomerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var terms = RunningTerm.ListOf(facts.Records.Subscriptions, facts.Policies, facts.Today);
        var currency = facts.Day.Currency.Code;
        return new Sheet(
            text["List.Terms", display.Number(terms.Count)],
            [
                new SheetColumn(text["Column.Plan"]),
                new SheetColumn(text["Column.From"], SheetKind.Day),
                new SheetColumn(text["Column.Through"], SheetKind.Day),
                new SheetColumn(text["Column.Amount"], SheetKind.Number),
                new SheetColumn(text["Column.Currency"], IsOnlyInFile: true),
                new SheetColumn(text["Column.Quantity"], SheetKind.Number),
                new SheetColumn(text["Column.Discount"], SheetKind.Number, text["Csv.Discount"]),
                new SheetColumn(text["Column.Months"], SheetKind.Number),
                new SheetColumn(text["Column.Mrr"], SheetKind.Number, text["Csv.Mrr", currency]),
            ],
            [.. terms.Select(term => Row(term, facts))]);
    }

    /// <summary>Returns the months of a term's interval.</summary>
    public string Months(SubscriptionTerm term, CustomerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(facts);
        var months = TermMrr.MonthsIn(term.Unit, term.UnitCount, facts.Policies.MonthLength);
        return display.Number(months, months == decimal.Truncate(months) ? 0 : 4);
    }

    private IReadOnlyList<SheetCell> Row(RunningTerm running, CustomerFacts facts)
    {
        var (term, into) = (running.Term, facts.Day.Currency);
        var lastDay = running.Span.Until?.AddDays(-1);
        var amount = new Money(term.AmountMinor, term.Currency);
        var mrr = facts.Records.Rates.Convert(running.Span.Amount.TenThousandths, term.Currency, into, facts.Today) is { } some ? new MrrAmount(some, into) : (MrrAmount?)null;
        return
        [
            new SheetCell(facts.Records.PlanNames.GetValueOrDefault(running.Plan) ?? "–"),
            new SheetCell(display.Date(term.From), Day: term.From),
            new SheetCell(lastDay is { } last ? display.Date(last) : text["GoesOn"], Day: lastDay),
            new SheetCell(display.Money(amount), Number: amount.MinorUnits / amount.Currency.MinorUnitsPerUnit()),
            new SheetCell(term.Currency.Code),
            new SheetCell(display.Number(term.Quantity), Number: term.Quantity),
            new SheetCell(display.Percent(term.DiscountBasisPoints / 10_000m, term.DiscountBasisPoints % 100 == 0 ? 0 : 2), Number: term.DiscountBasisPoints / 100m),
            new SheetCell(Months(term, facts), Number: decimal.Round(TermMrr.MonthsIn(term.Unit, term.UnitCount, facts.Policies.MonthLength), 6)),
            new SheetCell(mrr is { } shown ? display.Money(shown.MinorUnits, into) : "–", Number: mrr is { } written ? written.MinorUnits / into.MinorUnitsPerUnit() : null),
        ];
    }
}
