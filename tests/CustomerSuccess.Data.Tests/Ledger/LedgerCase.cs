using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Ledger;

/// <summary>A random company in a database, a ledger over it, and what the definitions say of any slice of it.</summary>
public sealed class LedgerCase
{
    private LedgerCase(RandomCompany company, LiveLedger ledger) => (Company, Ledger) = (company, ledger);

    public static Viewer Lead { get; } = new(MemberId.New(), [Role.Lead]);

    public RandomCompany Company { get; }

    public LiveLedger Ledger { get; }

    public ExchangeRates Rates => new(Company.Rates);

    /// <summary>Gets lists of periods in both calendars and every interval, among them some with gaps in between.</summary>
    public IEnumerable<IReadOnlyList<Period>> PeriodLists =>
    [
        [Company.Around],
        [new(Company.Around.Start.AddDays(-17), Company.Around.Start.AddDays(3)), new(Company.Around.Start.AddDays(9), Company.Around.End.AddDays(20)), new(Company.Around.End.AddDays(20), Company.Around.End.AddDays(21))],
        .. from calendar in new[] { ReportingCalendar.Gregorian, ReportingCalendar.Persian with { FiscalYearStartMonth = 4 } }
           from interval in Enum.GetValues<Interval>()
           select calendar.SeriesTo(Company.Around.End.AddDays(40), interval, interval is Interval.Day or Interval.Week ? 16 : 7),
    ];

    public static async Task<LedgerCase> StartAsync(TestDatabase database, int seed, int customers = 40)
    {
        var company = new RandomCompany(seed, ReportingCalendar.Persian.PeriodOf(new DateOnly(2025, 8, 30), Interval.Month), customers);
        await database.StartWithAsync(RecordsOf(company));
        var ledger = new LiveLedger(database, database.Services.GetService<IBulkRows>() ?? new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        return new LedgerCase(company, ledger);
    }

    public static IEnumerable<object> RecordsOf(RandomCompany company) =>
    [
        new Organization { Name = "Random", TimeZone = "Asia/Tehran", Calendar = CalendarKind.Persian, WeekStart = DayOfWeek.Saturday, FiscalYearStartMonth = 1, ReportingCurrency = RandomCompany.Reporting },
        .. company.Managers.Select((manager, number) => new Member { Id = manager.Value, UserName = $"manager{number}", DisplayName = $"Manager {number}" }),
        .. company.Plans, .. company.Customers, .. company.Contacts, .. company.Subscriptions, .. company.Purchases, .. company.Rates,
        .. company.Surveys, .. company.Waves, .. company.Invitations, .. company.Responses, .. company.Notes,
        .. company.Categories.Select(OwnCode), .. company.Costs, .. company.FactorValues, .. company.Overrides,
    ];

    /// <summary>The database starts with categories of its own, whose codes are taken.</summary>
    private static CostCategory OwnCode(CostCategory category) =>
        new() { Id = category.Id, Code = $"random-{category.Code}", Name = category.Name, NamePersian = category.NamePersian };

    /// <summary>Returns a random filter and random policies.</summary>
    public (Filter Filter, MetricPolicies Policies) Any(Random random)
    {
        T OneOf<T>(params T[] values) => values[random.Next(values.Length)];
        var filter = new Filter
        {
            Segments = OneOf<string[]>([], [], ["Large"], ["Small", "Middle"], ["Unheard of"]),
            Managers = OneOf<MemberId[]>([], [], [Company.Managers[0]]),
            Countries = OneOf<string[]>([], [], [], ["IR", "DE"]),
            Plans = OneOf<PlanId[]>([], [], [Company.Plans[0].Id], [Company.Plans[1].Id, Company.Plans[2].Id]),
            Currencies = OneOf<Currency[]>([], [], [new("EUR")], [RandomCompany.Reporting, new("IRR")]),
        };
        return (filter, MetricPolicies.Default with
        {
            Activity = new ActivityPolicy(OneOf(0, 1, 30, 90), OneOf(Enum.GetValues<PausedCustomers>()), OneOf(0, 0, 1, 5)),
            NewCustomersLost = OneOf(Enum.GetValues<NewCustomersLost>()),
            ReturnIsNewAfterMonths = OneOf<int?>(null, null, 1, 6),
            MonthLength = OneOf(Enum.GetValues<MonthLength>()),
            CostDenominator = OneOf(Enum.GetValues<CostDenominator>()),
            Lifetime = OneOf(Enum.GetValues<LifetimeForm>()),
            GrossMargin = OneOf(1m, 0.8m),
            NpsLevel = OneOf(Enum.GetValues<NpsLevel>()),
            NpsWindowDays = OneOf(30, 90, 365),
            HealthBands = OneOf(new HealthBands(), new HealthBands(80, 60, 0.3m), new HealthBands(LeastCoverage: 0)),
        });
    }

    public DefinedSlice Slice(Filter filter, MetricPolicies policies) => new(Company, filter, policies);
}

/// <summary>What the definitions make of a slice of a company.</summary>
public sealed class DefinedSlice
{
    public DefinedSlice(RandomCompany company, Filter filter, MetricPolicies policies)
    {
        Customers = [.. company.Customers.Where(customer => Lets(filter.Segments, customer.Segment) && Lets(filter.Countries, customer.Country) && (filter.Managers.Count == 0 || filter.Managers.Contains(customer.ManagerId ?? default)))];
        var chosen = Customers.Select(customer => customer.Id).ToHashSet();
        Subscriptions = [.. company.Subscriptions.Where(subscription => chosen.Contains(subscription.CustomerId)
            && Lets(filter.Plans, subscription.PlanId) && Lets(filter.Currencies, subscription.Terms[0].Currency))];
        Purchases = filter.Plans.Count > 0 ? [] : [.. company.Purchases.Where(purchase => chosen.Contains(purchase.CustomerId) && Lets(filter.Currencies, purchase.Currency))];
        Spans = MrrSpans.Of(Subscriptions, policies.Activity, policies.MonthLength);
        Active = ActiveSpans.Of(Spans, Purchases, company.MarkedLost, policies.Activity);
    }

    public IReadOnlyList<Customer> Customers { get; }

    public IReadOnlyList<Subscription> Subscriptions { get; }

    public IReadOnlyList<Purchase> Purchases { get; }

    public IReadOnlyList<MrrSpan> Spans { get; }

    public IReadOnlyList<ActiveSpan> Active { get; }

    /// <summary>Returns the slice's customers; with plans or currencies chosen, those who were active in it on any day of the period.</summary>
    public IReadOnlySet<CustomerId> Within(Filter filter, Period period) => filter.ChoosesSubscriptions
        ? Active.Where(span => span.From < period.End && (span.Until is null || span.Until > period.Start)).Select(span => span.CustomerId).ToHashSet()
        : Customers.Select(customer => customer.Id).ToHashSet();

    private static bool Lets<T>(IReadOnlyList<T> chosen, T? value) => chosen.Count == 0 || (value is not null && chosen.Contains(value));
}
