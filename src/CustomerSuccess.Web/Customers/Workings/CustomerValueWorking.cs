using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Explains a customer's lifetime value: what of it is the customer's own, and what is everybody's.</summary>
public sealed class CustomerValueWorking(
    WorkingWords words, TermSheet terms, PurchaseSheet purchases, IStringLocalizer<CustomerWorkings> text, IStringLocalizer<RevenueSection> revenue, IDisplay display) : ICustomerWorking
{
    public string Slug => MetricName.Clv.Slug();

    public CustomerWorking? Of(LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var facts = customer.Facts;
        var (value, peers, segment) = (CustomerValue.Of(facts), facts.Lifetime, facts.Records.Customer.Segment);
        var view = new WorkingView(
            words.Text["Title.Clv"],
            display.Month(peers.Period),
            new WorkingFormula(words.Text["Formula.Clv"], Product(Words(value)), Product(Numbers(value)), Money(value.Value, peers)),
            segment is null ? revenue[$"Lifetime.{peers.Form}"] : revenue[$"Lifetime.{peers.Form}.Segment", segment],
            [
                new WorkingRow(words.Text["Policy.Lifetime"], words.Text[$"Lifetime.{peers.Form}"]),
                new WorkingRow(words.Text["Policy.GrossMargin"], display.Percent(peers.GrossMargin)),
                new WorkingRow(words.Text["Count.MonthlyChurn", display.Number(facts.Policies.LifetimeChurnMonths)], words.Result(peers.MonthlyChurn, rate => display.Percent(rate, 2))),
            ],
            [.. words.Days(peers.Period), new WorkingRow(text["OwnAsOf"], display.Date(facts.Today))],
            [
                .. Own(value),
                .. segment is null ? [] : Of(peers, "Segment"),
                .. Of(facts.CompanyLifetime, "Company"),
                new WorkingRow(text["Company.Clv"], Money(facts.CompanyLifetime.Value, peers)),
                words.DataThrough(facts.Stamp, facts.Day.Zone),
            ]);
        return new CustomerWorking(view, value.IsRecurring ? terms.Of(facts) : Purchases(facts));
    }

    private string[] Words(CustomerLifetimeValue value) => value.IsRecurring
        ? [text["Own.Mrr"], words.Text["Formula.Clv.Margin"], words.Text["Formula.Clv.Lifetime"]]
        : [words.Text["Formula.Clv.Purchase"], words.Text["Formula.Clv.Frequency"], words.Text["Formula.Clv.Lifetime"]];

    private string[] Numbers(CustomerLifetimeValue value)
    {
        var lifetime = words.Result(value.Peers.LifetimeMonths, Months);
        return value.IsRecurring
            ? [Money(value.MonthlyMinor, value.Peers), display.Percent(value.Peers.GrossMargin, 0), lifetime]
            : [Money(value.AveragePurchaseMinor, value.Peers), words.Result(value.PurchasesPerMonth, count => display.Number(count, 2)), lifetime];
    }

    private IReadOnlyList<WorkingRow> Own(CustomerLifetimeValue value) => value.IsRecurring
        ? [new WorkingRow(text["Own.Mrr"], Money(value.MonthlyMinor, value.Peers))]
        :
        [
            new WorkingRow(text["Own.Purchase"], Money(value.AveragePurchaseMinor, value.Peers)),
            new WorkingRow(text["Own.Frequency"], words.Result(value.PurchasesPerMonth, count => display.Number(count, 2))),
        ];

    private IReadOnlyList<WorkingRow> Of(LifetimeValue lifetime, string whose) =>
    [
        new WorkingRow(text[$"{whose}.Lifetime"], words.Result(lifetime.LifetimeMonths, Months)),
        new WorkingRow(text[$"{whose}.Arpa"], Money(lifetime.ArpaMinor, lifetime)),
    ];

    private Sheet Purchases(CustomerFacts facts) => purchases.Of(
        "List.Purchases", [.. facts.Records.Purchases.Where(one => one.On > facts.Today.AddDays(-CustomerLifetimeValue.Window) && one.On <= facts.Today)]);

    private string Money(Figure figure, LifetimeValue lifetime) => words.Result(figure, minor => display.Money(minor, lifetime.Currency));

    private string Months(decimal months) => words.Text["Months", display.Number(months, 1)];

    private static IReadOnlyList<WorkingTerm> Product(string[] terms) => [.. terms.SelectMany((term, i) => i == 0 ? new[] { new WorkingTerm(term) } : [new WorkingTerm("×"), new WorkingTerm(term)])];
}
