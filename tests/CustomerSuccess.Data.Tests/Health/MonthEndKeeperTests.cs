using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Health;

public class MonthEndKeeperTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task KeepAsync_keeps_the_defined_score_of_every_customer_active_at_the_end_of_each_of_24_months(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 41);
        database.Time.Now = new(2025, 11, 1, 9, 0, 0, DateTimeKind.Utc);

        await KeeperOf(database, company.Ledger).KeepAsync();

        var whole = company.Slice(Filter.All, MetricPolicies.Default);
        var months = ReportingCalendar.Persian.SeriesTo(new(2025, 10, 29), Interval.Month, 25).SkipLast(1).ToList();
        var expected = months.SelectMany(month => whole.Active.Where(span => span.Includes(month.LastDay)).Select(span => span.CustomerId).Distinct()
            .Select(customer => DefinedHealth.ScoreOf(company, whole, customer, MetricPolicies.Default, month.LastDay))
            .Select(score => (score.Day, Score: score.Computed is Figure.Defined some ? Millionths(some.Value) : (decimal?)null, Coverage: Millionths(score.Coverage))));
        (await KeptAsync(database)).Select(kept => (kept.On, kept.Score, kept.Coverage)).Should().BeEquivalentTo(expected).And.HaveCountGreaterThan(100);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task KeepAsync_never_writes_a_score_again_whatever_was_entered_since(TestDatabase database)
    {
        var customer = Tideway();
        var ledger = await StartAsync(database, customer, Outcome(customer, 80, new(2026, 2, 10)), Scorecard(1, new(2026, 2, 1)));
        var first = await KeeperOf(database, ledger).KeepAsync();
        await database.StartWithAsync([Outcome(customer, 20, new(2026, 2, 27)), Scorecard(2, new(2026, 1, 1))]);
        ledger.Load(0, CancellationToken.None);

        var again = await KeeperOf(database, ledger).KeepAsync();

        // A customer since 10 December; March has not ended. Before February the default scorecard had too little to go by.
        (first, again).Should().Be((3, 0));
        (await KeptAsync(database)).Select(kept => (kept.On, kept.Score, kept.ScorecardNumber)).Should().Equal(
            (new(2025, 12, 31), null, null), (new(2026, 1, 31), null, null), (new(2026, 2, 28), 80m, 1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task KeepAsync_gives_who_is_recorded_later_the_past_month_ends_by_the_scorecards_in_force_on_them(TestDatabase database)
    {
        var (customer, later) = (Tideway(), Tideway("Later"));
        var ledger = await StartAsync(database, customer);
        var keeper = KeeperOf(database, ledger);
        await keeper.KeepAsync();
        await database.StartWithAsync([Scorecard(1, new(2026, 2, 1)), later, Subscribed(later)]);
        ledger.Load(0, CancellationToken.None);

        (await keeper.KeepAsync()).Should().Be(3);

        (await KeptAsync(database)).Where(kept => kept.CustomerId == later.Id).Select(kept => kept.ScorecardNumber).Should().Equal(null, null, 1);
    }

    [Theory, OnSqlite]
    public async Task KeepAsync_waits_three_days_for_what_is_entered_late(TestDatabase database)
    {
        var keeper = KeeperOf(database, await StartAsync(database, Tideway()));
        database.Time.Now = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
        var onTheThird = await keeper.KeepAsync();
        database.Time.Now = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc);

        var onTheFourth = await keeper.KeepAsync();

        (onTheThird, onTheFourth).Should().Be((2, 1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_returns_what_was_kept_to_who_may_read_the_customer(TestDatabase database)
    {
        var customer = Tideway();
        await KeeperOf(database, await StartAsync(database, customer)).KeepAsync();
        var reader = new MonthEndScores(database);

        (await reader.ReadAsync(customer.Id, CalendarKind.Gregorian, Owner)).Select(kept => kept.On)
            .Should().Equal(new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 31), new DateOnly(2026, 2, 28));
        (await reader.ReadAsync(customer.Id, CalendarKind.Persian, Owner)).Should().BeEmpty();
        await reader.Invoking(it => it.ReadAsync(customer.Id, CalendarKind.Gregorian, OtherManager)).Should().ThrowAsync<NotAllowedException>();
    }

    private static async Task<LiveLedger> StartAsync(TestDatabase database, Customer customer, params object[] records)
    {
        var organization = new Organization { Name = "Some", TimeZone = "Etc/UTC", Calendar = CalendarKind.Gregorian, WeekStart = DayOfWeek.Monday, FiscalYearStartMonth = 1, ReportingCurrency = new("EUR") };
        await database.StartWithAsync([organization, Sara, Plan, customer, Subscribed(customer), .. records]);
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        return ledger;
    }

    private static Plan Plan { get; } = new() { Id = PlanId.New(), Name = "Plan" };

    private static Subscription Subscribed(Customer customer)
    {
        var id = SubscriptionId.New();
        return new Subscription
        {
            Id = id,
            CustomerId = customer.Id,
            PlanId = Plan.Id,
            Terms = { new SubscriptionTerm { SubscriptionId = id, CustomerId = customer.Id, From = new(2025, 12, 10), AmountMinor = 10_000, Currency = new("EUR") } },
        };
    }

    private static FactorValue Outcome(Customer customer, decimal value, DateOnly on) =>
        new() { Id = FactorValueId.New(), CustomerId = customer.Id, Factor = HealthFactors.Outcome, On = on, Value = value };

    private static ScorecardVersion Scorecard(int number, DateOnly from) => new()
    {
        Id = ScorecardId.New(),
        Number = number,
        From = from,
        Content = new Scorecard([new FactorGroup("all", 1, [new HealthFactor(HealthFactors.Outcome, 1, FactorScale.Linear((0, 0), (100, 100)))])]).ToJson(),
    };

    private static MonthEndKeeper KeeperOf(TestDatabase database, LiveLedger ledger) =>
        new(ledger, database, database.Services.GetRequiredService<IBulkWriter>(), database.Time);

    private static async Task<IReadOnlyList<MonthEndHealth>> KeptAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.HealthScores.AsNoTracking().OrderBy(kept => kept.On).ToListAsync();
    }

    /// <summary>As the column keeps it: cut off, not rounded.</summary>
    private static decimal Millionths(decimal value) => decimal.Floor(value * 1_000_000) / 1_000_000;
}
