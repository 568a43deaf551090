using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Explains a customer's recurring revenue of today.</summary>
public sealed class CustomerMrrWorking(WorkingWords words, TermSheet sheet, IStringLocalizer<CustomerWorkings> text, IDisplay display) : ICustomerWorking
{
    /// <summary>How many terms the formula writes out; more are in the list.</summary>
    private const int Most = 4;

    public string Slug => MetricName.Mrr.Slug();

    public CustomerWorking? Of(LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var facts = customer.Facts;
        var terms = RunningTerm.ListOf(facts.Records.Subscriptions, facts.Policies, facts.Today);
        var foreign = terms.Select(one => one.Term.Currency).Distinct().Where(one => one != facts.Day.Currency).ToList();
        var sum = CustomerMrr.Of(terms.Select(one => one.Span), facts.Records.Rates, facts.Day.Currency, facts.Today);
        var mrr = sum.MissingRate is null ? new MrrAmount(sum.Amounts.GetValueOrDefault(facts.Figures.Customer), facts.Day.Currency) : (MrrAmount?)null;
        var view = new WorkingView(
            words.Text["Title.Mrr"],
            display.Date(facts.Today),
            new WorkingFormula(text["Formula.Mrr"], Words(foreign.Count > 0), Numbers(terms, facts), Amount(facts.Figures.Mrr)),
            text["Sentence.Mrr"],
            [
                new WorkingRow(words.Text["Policy.MonthLength"], words.Text[$"MonthLength.{facts.Policies.MonthLength}"]),
                new WorkingRow(text["Policy.Paused"], text[$"Paused.{facts.Policies.Activity.Paused}"]),
                new WorkingRow(text["Policy.Gap"], words.Text["Days", display.Number(facts.Policies.Activity.GapDays)]),
                .. foreign.Select(currency => new WorkingRow(text["Rate", currency.Code, facts.Day.Currency.Code], Rate(currency, facts))),
            ],
            words.Day(facts.Today),
            [
                new WorkingRow(text["Count.Terms"], display.Number(terms.Count)),
                new WorkingRow(text["Count.Subscriptions"], display.Number(facts.Records.Subscriptions.Count)),
                words.DataThrough(facts.Stamp, facts.Day.Zone),
            ])
        {
            // The figure comes from the ledger; the terms are read here. A difference is said, never hidden.
            Error = mrr == facts.Figures.Mrr ? null : text["Error.Mrr", Amount(mrr), Amount(facts.Figures.Mrr)].Value,
        };
        return new CustomerWorking(view, sheet.Of(facts));
    }

    private WorkingTerm[] Words(bool hasForeign)
    {
        WorkingTerm[] own = [new(text["Formula.Mrr.Over"], text["Formula.Mrr.Under"])];
        return hasForeign ? [.. own, new("×"), new(text["Formula.Mrr.Rate"])] : own;
    }

    private IReadOnlyList<WorkingTerm> Numbers(IReadOnlyList<RunningTerm> terms, CustomerFacts facts) => terms.Count > Most
        ? [new WorkingTerm(text["OfTerms", display.Number(terms.Count)])]
        : [.. terms.SelectMany((one, i) => i == 0 ? Numbers(one.Term, facts) : [new WorkingTerm("+"), .. Numbers(one.Term, facts)])];

    private IEnumerable<WorkingTerm> Numbers(SubscriptionTerm term, CustomerFacts facts)
    {
        var discount = display.Percent(term.DiscountBasisPoints / 10_000m, term.DiscountBasisPoints % 100 == 0 ? 0 : 2);
        yield return new WorkingTerm(text["Numbers.Mrr", display.Money(new Money(term.AmountMinor, term.Currency)), display.Number(term.Quantity), discount], sheet.Months(term, facts));
        if (term.Currency != facts.Day.Currency)
        {
            yield return new WorkingTerm("×");
            yield return new WorkingTerm(Rate(term.Currency, facts));
        }
    }

    private string Rate(Currency currency, CustomerFacts facts) => facts.Records.Rates.Of(currency, facts.Day.Currency, facts.Today) is { } rate
        ? display.Number(rate, Math.Min(8, (int)(rate / 1.0000000000000000000000000000m).Scale))
        : words.WhyNot(WhyNot.NoExchangeRate);

    private string Amount(MrrAmount? mrr) => mrr is { } some
        ? display.Money(some.MinorUnits, some.Currency)
        : words.Result(new Figure.NotDefined(WhyNot.NoExchangeRate), _ => string.Empty);
}
