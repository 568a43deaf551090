using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Closing;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Closing;

public class ClosingDeskTests
{
    private static readonly Period September = new(new(2026, 9, 1), new(2026, 10, 1));
    private static readonly Viewer Lead = new(new MemberId(Sara.Id), [Role.Lead]);
    private static readonly Viewer Manager = new(new MemberId(Sara.Id), [Role.AccountManager]);
    private static readonly Viewer Staff = new(new MemberId(Sara.Id), [Role.Staff]);
    private static readonly Plan Plan = new() { Id = PlanId.New(), Name = "Plan" };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_closed_month_keeps_its_figures_and_shows_what_changed_after(TestDatabase database)
    {
        await using var _ = database;
        var (desk, ledger) = await StartAsync(database);

        (await desk.CloseAsync(September, Lead)).Should().Be(ClosingOutcome.Done);
        (await desk.CloseAsync(September, Lead)).Should().Be(ClosingOutcome.WasAlready);
        (await desk.FindAsync(September, Manager))!.Figures.Should().NotContain(figure => figure.HasChanged);

        // Two customers of 100 a month; one is found to have been gone since 15 September.
        database.Time.Now = database.Time.Now.AddMinutes(1);
        await using (var context = await database.CreateForAsync(Lead, CancellationToken.None))
        {
            (await context.SubscriptionTerms.OrderBy(term => term.CustomerId).FirstAsync()).Until = new(2026, 9, 15);
            await context.SaveChangesAsync();
        }

        ledger.Load(99, CancellationToken.None);
        var restated = (await desk.FindAsync(September, Lead))!;

        restated.ClosedBy.Should().Be(Sara.DisplayName);
        restated.Figures.Single(figure => figure.Closed.Metric == "recurring-revenue").Should().Match<Restatement>(figure => figure.Closed.Value == 20_000 && figure.Now!.Value == 10_000 && figure.Difference == -10_000);
        restated.Figures.Single(figure => figure.Closed.Metric == "churn-rate").Should().Match<Restatement>(figure => figure.Closed.Value == 0 && figure.Now!.Value == 0.5m);
        restated.Edits.Should().ContainSingle().Which.Should().Match<LaterEdit>(edit => edit.By == Sara.DisplayName && edit.Record == "SubscriptionTerm" && edit.Action == "changed" && edit.Customer != null);
        (await desk.ListAsync(3, Lead)).Select(month => (month.Month.Start.Month, month.Restated > 0)).Should().Equal((10, false), (9, true), (8, false));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_month_that_was_opened_again_can_be_closed_anew_and_both_stay_on_record(TestDatabase database)
    {
        await using var _ = database;
        var (desk, _) = await StartAsync(database);
        await desk.CloseAsync(September, Lead);

        (await desk.ReopenAsync(September, "late", Lead)).Should().Be(ClosingOutcome.ReasonMissing);
        (await desk.ReopenAsync(September, "A bill came late.", Lead)).Should().Be(ClosingOutcome.Done);
        (await desk.ReopenAsync(September, "A bill came late.", Lead)).Should().Be(ClosingOutcome.WasAlready);
        (await desk.FindAsync(September, Lead)).Should().BeNull();
        (await desk.ListAsync(2, Lead))[1].Should().Match<MonthClosing>(month => month.Closing!.ReopeningReason == "A bill came late." && month.ReopenedBy == Sara.DisplayName);
        (await desk.CloseAsync(September, Lead)).Should().Be(ClosingOutcome.Done);

        await using var context = database.CreateDbContext();
        (await context.ClosedPeriods.AsNoTracking().ToListAsync()).Select(period => period.IsInForce).Should().BeEquivalentTo([false, true]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_months_that_are_over_are_closed_and_no_day_twice(TestDatabase database)
    {
        await using var _ = database;
        var (desk, _) = await StartAsync(database);

        (await desk.CloseAsync(new(new(2026, 11, 1), new(2026, 12, 1)), Lead)).Should().Be(ClosingOutcome.NotOver);
        await desk.CloseAsync(September, Lead);
        (await desk.CloseAsync(ReportingCalendar.Persian.PeriodOf(new(2026, 9, 25), Interval.Month), Lead)).Should().Be(ClosingOutcome.Overlaps);
    }

    [Theory, OnSqlite]
    public async Task Only_who_decides_definitions_closes_and_who_reads_figures_looks(TestDatabase database)
    {
        await using var _ = database;
        var (desk, _) = await StartAsync(database);

        await desk.Invoking(it => it.CloseAsync(September, Manager)).Should().ThrowAsync<NotAllowedException>();
        await desk.Invoking(it => it.ReopenAsync(September, "A bill came late.", Manager)).Should().ThrowAsync<NotAllowedException>();
        await desk.Invoking(it => it.ListAsync(1, Staff)).Should().ThrowAsync<NotAllowedException>();
        await desk.Invoking(it => it.FindAsync(September, Staff)).Should().ThrowAsync<NotAllowedException>();
    }

    private static async Task<(ClosingDesk Desk, LiveLedger Ledger)> StartAsync(TestDatabase database)
    {
        database.Time.Now = new(2026, 11, 5, 9, 0, 0, DateTimeKind.Utc);
        var organization = new Organization { Name = "Some", TimeZone = "Etc/UTC", Calendar = CalendarKind.Gregorian, WeekStart = DayOfWeek.Monday, FiscalYearStartMonth = 1, ReportingCurrency = new("EUR") };
        Customer[] customers = [Customer("One"), Customer("Two")];
        await database.StartWithAsync([organization, Sara, Plan, .. customers, .. customers.Select(Subscribed)]);
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        var figures = new MonthFiguresReader(
            new ChurnReader(ledger), new MovementReader(ledger), new OneOffReader(ledger), new NpsReader(ledger), new FeedbackReader(ledger), new HealthMixReader(ledger), new LifetimeReader(ledger), new RetentionCostReader(ledger));
        return (new ClosingDesk(database, figures, new OrganizationCalendar(ledger, database), database.Time), ledger);
    }

    private static Customer Customer(string name)
    {
        var customer = new Customer { Id = CustomerId.New(), Name = name };
        customer.Fold();
        return customer;
    }

    private static Subscription Subscribed(Customer customer)
    {
        var id = SubscriptionId.New();
        return new Subscription
        {
            Id = id,
            CustomerId = customer.Id,
            PlanId = Plan.Id,
            Terms = { new SubscriptionTerm { SubscriptionId = id, CustomerId = customer.Id, From = new(2026, 1, 1), AmountMinor = 10_000, Currency = new("EUR") } },
        };
    }
}
