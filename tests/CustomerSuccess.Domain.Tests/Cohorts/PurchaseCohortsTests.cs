using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Cohorts;

public class PurchaseCohortsTests
{
    [Fact]
    public void A_month_counts_those_who_bought_in_it_and_adds_what_they_paid()
    {
        var cohorts = Of([Bought("a", "2026-01-05", 10), Bought("a", "2026-01-20", 30), Bought("a", "2026-03-01", 20), Bought("b", "2026-01-31", 60), Bought("c", "2026-03-31", 5)]);

        cohorts.Select(cohort => (cohort.Won.Start, cohort.Size)).Should().Equal((Day("2026-01-01"), 2), (Day("2026-03-01"), 1));
        cohorts[0].Periods.Select(period => (period.Active, period.Revenue)).Should().Equal((2, 100), (0, 0), (1, 20));
        ValueOf(cohorts[0].LogoRetention(2)).Should().Be(0.5m);
        ValueOf(cohorts[0].RevenueRetention(2)).Should().Be(0.2m);
    }

    [Fact]
    public void A_refund_is_no_purchase_and_is_taken_off_its_month()
    {
        var cohorts = Of([Bought("a", "2025-12-01", -9), Bought("a", "2026-01-05", 10), Bought("a", "2026-02-05", -4), Bought("b", "2026-01-05", -1), Bought("a", "2026-03-01", 0)]);

        cohorts.Should().ContainSingle().Which.Size.Should().Be(1);
        cohorts[0].Periods.Select(period => (period.Active, period.Revenue)).Should().Equal((1, 10), (0, -4), (1, 0));
        Of([Bought("b", "2026-01-05", -1)]).Should().BeEmpty();
        Of([]).Should().BeEmpty();
    }

    [Fact]
    public void The_log_may_go_on_after_the_last_purchase_or_be_cut_off_before_it()
    {
        var log = new[] { Bought("a", "2026-01-05", 10), Bought("a", "2026-02-05", 10) };

        PurchaseCohorts.ListOf(log, ReportingCalendar.Gregorian, Day("2026-04-30")).Single().Periods.Select(period => period.Active).Should().Equal(1, 1, 0, 0);
        PurchaseCohorts.ListOf(log, ReportingCalendar.Gregorian, Day("2026-02-04")).Single().Periods.Select(period => period.Active).Should().Equal(1, 0);
        PurchaseCohorts.ListOf(log, ReportingCalendar.Gregorian, Day("2026-01-01")).Should().BeEmpty();
    }

    [Fact]
    public void Months_of_the_Persian_calendar()
    {
        var cohorts = PurchaseCohorts.ListOf([Bought("a", "2025-08-22", 1), Bought("b", "2025-08-23", 1), Bought("a", "2025-09-22", 1)], ReportingCalendar.Persian);

        cohorts.Select(cohort => cohort.Won).Should().Equal(new Period(Day("2025-07-23"), Day("2025-08-23")), new Period(Day("2025-08-23"), Day("2025-09-23")));
        cohorts[0].Periods.Select(period => period.Active).Should().Equal(1, 1);
    }

    [Fact]
    public void Order_does_not_matter()
    {
        var random = new Random(5);
        var log = Enumerable.Range(0, 500).Select(_ => new CohortPurchase<string>($"c{random.Next(60)}", Day("2025-01-01").AddDays(random.Next(700)), random.Next(-5, 100))).ToArray();
        var cohorts = Of(log);
        random.Shuffle(log);

        Of(log).Should().BeEquivalentTo(cohorts, options => options.WithStrictOrdering());
        cohorts.Sum(cohort => cohort.Size).Should().Be(log.Where(purchase => purchase.Amount >= 0).Select(purchase => purchase.Customer).Distinct().Count());
    }

    private static CohortPurchase<string> Bought(string customer, string on, decimal amount) => new(customer, Day(on), amount);

    private static IReadOnlyList<Cohort> Of(IEnumerable<CohortPurchase<string>> log) => PurchaseCohorts.ListOf(log, ReportingCalendar.Gregorian);
}
