using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.Oracles;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Ledger;

public class RavenStackTests
{
    private static readonly MetricPolicies LeftOut = MetricPolicies.Default with { NewCustomersLost = NewCustomersLost.LeftOut };

    [SharedFact]
    public async Task Six_months_come_out_of_the_ledger_as_two_other_programs_found_them()
    {
        using var database = new SqliteDatabase();
        var ledger = await LedgerAsync(database);
        foreach (var month in SharedData.Oracle("raven-months-a").Expected.EnumerateObject())
        {
            var first = DateOnly.ParseExact(month.Name + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            await HoldsAsync(ledger, new Period(first, first.AddMonths(1)), month.Value, "new_mrr", "reactivation_mrr", "expansion_mrr", "contraction_mrr", "churn_mrr");
        }
    }

    [SharedFact]
    public async Task A_Persian_month_comes_out_of_the_ledger_as_two_other_programs_found_it()
    {
        using var database = new SqliteDatabase();
        var expected = SharedData.Oracle("raven-jalali-a").Expected;
        var period = ReportingCalendar.Persian.PeriodOf(new DateOnly(2024, 9, 1), Interval.Month);
        (period.Start, period.End).Should().Be((expected.GetProperty("start").Day(), expected.GetProperty("end_exclusive").Day()));

        await HoldsAsync(await LedgerAsync(database), period, expected, "new", "reactivation", "expansion", "contraction", "churn");
    }

    private static async Task HoldsAsync(LiveLedger ledger, Period period, JsonElement expected, string won, string back, string more, string less, string lost)
    {
        var moved = (await new MovementReader(ledger).ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];
        var counted = (await new ChurnReader(ledger).ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];
        var leftOut = (await new ChurnReader(ledger).ReadAsync([period], Filter.All, LedgerCase.Lead, LeftOut)).Values[0];
        moved.Opening.Should().Be(expected.Mrr("mrr_start"));
        moved.Closing.Should().Be(expected.Mrr("mrr_end"));
        moved.New.Should().Be(expected.Mrr(won));
        moved.Reactivation.Should().Be(expected.Mrr(back));
        moved.Expansion.Should().Be(expected.Mrr(more));
        (-moved.Contraction).Should().Be(expected.Mrr(less));
        (-moved.Churn).Should().Be(expected.Mrr(lost));
        (moved.ActiveOpening, moved.ActiveClosing).Should().Be((expected.GetProperty("active_start").GetInt32(), expected.GetProperty("active_end").GetInt32()));
        (counted.Opening, counted.Closing).Should().Be((moved.ActiveOpening, moved.ActiveClosing));
        counted.Lost.Should().Be(expected.GetProperty("lost_counted").GetInt32());
        leftOut.Lost.Should().Be(expected.GetProperty("lost_left_out").GetInt32());
    }

    private static async Task<LiveLedger> LedgerAsync(TestDatabase database)
    {
        var customers = SharedData.Rows("saas/ravenstack_accounts.csv").ToDictionary(row => row["account_id"], row => new Customer { Id = CustomerId.New(), Name = row["account_name"] });
        var plans = new Dictionary<string, Plan>();
        var organization = new Organization
        {
            Name = "RavenStack",
            TimeZone = "Etc/UTC",
            Calendar = CalendarKind.Gregorian,
            WeekStart = DayOfWeek.Monday,
            FiscalYearStartMonth = 1,
            ReportingCurrency = new Currency("USD"),
        };
        var subscriptions = SharedData.Rows("saas/ravenstack_subscriptions.csv").Select(row => SubscriptionOf(row, customers[row["account_id"]], plans)).ToList();
        await database.StartWithAsync([organization, .. customers.Values, .. plans.Values]);
        foreach (var some in subscriptions.Chunk(250))
        {
            await database.StartWithAsync(some);
        }

        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        return ledger;
    }

    private static Subscription SubscriptionOf(IReadOnlyDictionary<string, string> row, Customer customer, Dictionary<string, Plan> plans)
    {
        var plan = plans.TryGetValue(row["plan_tier"], out var known) ? known : plans[row["plan_tier"]] = new Plan { Id = PlanId.New(), Name = row["plan_tier"] };
        var id = SubscriptionId.New();
        var term = new SubscriptionTerm
        {
            SubscriptionId = id,
            CustomerId = customer.Id,
            From = DateOnly.Parse(row["start_date"], CultureInfo.InvariantCulture),
            Until = row["end_date"].Length == 0 ? null : DateOnly.Parse(row["end_date"], CultureInfo.InvariantCulture),
            AmountMinor = (long)(decimal.Parse(row["mrr_amount"], CultureInfo.InvariantCulture) * 100),
            Currency = new Currency("USD"),
        };
        return new Subscription { Id = id, CustomerId = customer.Id, PlanId = plan.Id, Terms = [term] };
    }
}

/// <summary>Reads expected values.</summary>
internal static class ExpectedValues
{
    public static long Mrr(this JsonElement expected, string name) => (long)(expected.GetProperty(name).GetDecimal() * 100 * MrrAmount.PerMinorUnit);

    public static DateOnly Day(this JsonElement expected) => DateOnly.ParseExact(expected.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
