using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Explains what keeping a customer costs: direct, and a share of what all share.</summary>
public sealed class CustomerCostWorking(WorkingWords words, IStringLocalizer<CustomerWorkings> text, IDisplay display) : ICustomerWorking
{
    public string Slug => MetricName.Crc.Slug();

    public CustomerWorking? Of(LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var facts = customer.Facts;
        var (cost, all) = (CustomerCosts.Of(facts), facts.Cost);
        var view = new WorkingView(
            text["Title.Crc"],
            display.Month(all.Period),
            new WorkingFormula(
                words.Text["Formula.Crc"],
                Sum(facts, new(text["Crc.Direct"]), new(text["Crc.OfAll"], text["Crc.Customers"]), new(text["Crc.OfSegment"], text["Crc.SegmentCustomers"])),
                Sum(facts, new(Money(cost.DirectMinor, cost)), new(Money(cost.OfAllMinor, cost), Count(all.Customers)), new(Money(cost.OfSegmentMinor, cost), Count(facts.SegmentCost.Customers))),
                Money(cost.TotalMinor, cost)),
            facts.WasActive(all.Period) ? text["Sentence.Crc"] : text["Sentence.Crc.NotActive"],
            [new WorkingRow(words.Text["Policy.CostDenominator"], words.Text[$"CostDenominator.{all.Denominator}"])],
            words.Days(all.Period),
            [
                new WorkingRow(text["Count.Direct"], Money(cost.DirectMinor, cost)),
                new WorkingRow(text["Crc.Share"], Money(cost.SharedMinor, cost)),
                new WorkingRow(words.Text["Count.CostLines"], display.Number(cost.Lines)),
                new WorkingRow(text["Crc.Average"], Money(all.PerCustomerMinor, cost)),
                words.DataThrough(facts.Stamp, facts.Day.Zone),
            ]);
        return new CustomerWorking(view, Sheet(facts, cost));
    }

    private static IReadOnlyList<WorkingTerm> Sum(CustomerFacts facts, WorkingTerm direct, WorkingTerm ofAll, WorkingTerm ofSegment) =>
        WorkingWords.Sum(facts.Records.Customer.Segment is null ? [direct, ofAll] : [direct, ofAll, ofSegment]);

    private Sheet Sheet(CustomerFacts facts, CustomerCost cost)
    {
        var rows = facts.Records.Costs.Where(one => CostOfPeriod.Touches(one, cost.Period)).ToList();
        return new Sheet(
            text["List.Costs", display.Number(rows.Count)],
            [
                new SheetColumn(text["Column.What"]),
                new SheetColumn(text["Column.From"], SheetKind.Day),
                new SheetColumn(text["Column.Through"], SheetKind.Day),
                new SheetColumn(text["Column.Amount"], SheetKind.Number),
                new SheetColumn(text["Column.Currency"], IsOnlyInFile: true),
                new SheetColumn(text["Column.Counted"], SheetKind.Number, text["Csv.Counted"]),
                new SheetColumn(text["Column.InPeriod"], SheetKind.Number, text["Csv.InPeriod", cost.Currency.Code]),
            ],
            [.. rows.Select(one => Row(one, facts, cost))]);
    }

    private IReadOnlyList<SheetCell> Row(Cost one, CustomerFacts facts, CustomerCost cost)
    {
        var (lastDay, sign) = (one.Until.AddDays(-1), one.IsRefund ? -1 : 1);
        var counted = CostOfPeriod.Of(one, facts.Records.Rates, cost.Currency, cost.Period);
        return
        [
            new SheetCell(one.Description ?? NameOf(facts.Records.CostCategories.GetValueOrDefault(one.CategoryId))),
            new SheetCell(display.Date(one.From), Day: one.From),
            new SheetCell(display.Date(lastDay), Day: lastDay),
            new SheetCell((one.IsRefund ? "−" : string.Empty) + display.Money(new Money(one.AmountMinor, one.Currency)), Number: (decimal)sign * one.AmountMinor / one.Currency.MinorUnitsPerUnit()),
            new SheetCell(one.Currency.Code),
            new SheetCell(display.Percent(one.CountedBasisPoints / 10_000m, 0), Number: one.CountedBasisPoints / 100m),
            new SheetCell(counted is { } shown ? display.Money(shown, cost.Currency) : "–", Number: counted / cost.Currency.MinorUnitsPerUnit()),
        ];
    }

    private string NameOf(CostCategory? category) => (display.Choices.Language is LanguageChoice.Persian ? category?.NamePersian : category?.Name) ?? "–";

    private string Money(Figure figure, CustomerCost cost) => words.Result(figure, minor => display.Money(minor, cost.Currency));

    private string Count(decimal customers) => display.Number(customers, customers == decimal.Truncate(customers) ? 0 : 1);
}
