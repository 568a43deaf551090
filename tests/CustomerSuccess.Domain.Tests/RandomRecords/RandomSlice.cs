using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.RandomRecords;

/// <summary>A random company's spans under random policies, whole or cut to a plan, a currency or a segment.</summary>
public sealed class RandomSlice
{
    public RandomSlice(RandomCompany company)
    {
        Company = company;
        var random = company.Random;
        Policy = new ActivityPolicy(company.OneOf([0, 1, 30, 90]), company.OneOf(Enum.GetValues<PausedCustomers>()), company.OneOf([0, 0, 1, 5]));
        ReturnIsNewAfterMonths = company.OneOf<int?>([null, null, 1, 6]);
        var (subscriptions, purchases) = random.Next(4) switch
        {
            0 => (company.Subscriptions.Where(subscription => subscription.PlanId == company.Plans[0].Id), []),
            1 => (company.Subscriptions.Where(subscription => subscription.Terms.All(term => term.Currency.Code == "EUR")), company.Purchases.Where(purchase => purchase.Currency.Code == "EUR")),
            2 => (company.Subscriptions.Where(subscription => InSegment(subscription.CustomerId)), company.Purchases.Where(purchase => InSegment(purchase.CustomerId))),
            _ => ((IEnumerable<Subscription>)company.Subscriptions, (IEnumerable<Purchase>)company.Purchases),
        };
        Spans = MrrSpans.Of(subscriptions, Policy, company.OneOf(Enum.GetValues<MonthLength>()));
        Active = ActiveSpans.Of(Spans, purchases, company.MarkedLost, Policy);
    }

    public RandomCompany Company { get; }

    public ActivityPolicy Policy { get; }

    public int? ReturnIsNewAfterMonths { get; }

    public IReadOnlyList<MrrSpan> Spans { get; }

    public IReadOnlyList<ActiveSpan> Active { get; }

    /// <summary>Gets periods of every kind around the company's days, in both calendars.</summary>
    public IEnumerable<Period> Periods =>
    [
        Company.Around,
        new(Company.Around.Start, Company.Around.Start.AddDays(1)),
        new(Company.Around.Start.AddDays(-17), Company.Around.End.AddDays(3)),
        .. Enum.GetValues<Interval>().Select(interval => ReportingCalendar.Persian.PeriodOf(Company.Around.Start, interval)),
        .. Enum.GetValues<Interval>().Select(interval => ReportingCalendar.Gregorian.PeriodOf(Company.Around.LastDay, interval)),
    ];

    private bool InSegment(CustomerId customer) => Company.Customers.Any(other => other.Id == customer && other.Segment == "Large");
}
