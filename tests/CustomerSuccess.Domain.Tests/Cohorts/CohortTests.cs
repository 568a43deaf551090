using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Cohorts;

public class CohortTests
{
    private static readonly IReadOnlyList<Period> JanuaryToMarch = ReportingCalendar.Gregorian.SeriesTo(March.LastDay, Interval.Month, 3);

    [Fact]
    public void Worked_example_of_the_documentation()
    {
        // Won in January: 1 pays 100 and stays, 2 pays 50 and leaves in February, 3 pays 50 and goes up to 80 in March, 4 came and went inside January. 5 is won in February.
        var cohorts = Of(
            Pays(1, 100, "2026-01-01", null), Pays(2, 50, "2026-01-10", "2026-02-10"), Pays(3, 50, "2026-01-31", "2026-03-15"), Pays(3, 80, "2026-03-15", null),
            Pays(4, 500, "2026-01-02", "2026-01-20"), Pays(5, 10, "2026-02-28", null));

        cohorts.Select(cohort => cohort.Size).Should().Equal(4, 1, 0);
        cohorts[0].Periods.Select(period => period.Active).Should().Equal(3, 2, 2);
        cohorts[0].Periods.Select(period => period.Revenue).Should().Equal(20_000, 15_000, 18_000);
        Enumerable.Range(0, 3).Select(since => ValueOf(cohorts[0].LogoRetention(since))).Should().Equal(0.75m, 0.5m, 0.5m);
        Enumerable.Range(0, 3).Select(since => ValueOf(cohorts[0].RevenueRetention(since))).Should().Equal(1m, 0.75m, 0.9m);
        cohorts[1].Periods.Should().HaveCount(2);
    }

    [Fact]
    public void The_months_are_those_of_the_calendar()
    {
        // 20 March 2026 is 29 Esfand 1404, 21 March is 1 Farvardin 1405.
        var months = ReportingCalendar.Persian.SeriesTo(Day("2026-03-25"), Interval.Month, 2);
        var spans = new[] { Pays(1, 1, "2026-03-20", null), Pays(2, 1, "2026-03-21", null), Pays(3, 1, "2026-03-21", null) };

        Cohort.ListOf(months, spans, ActiveOf(spans), ExchangeRates.None, Dollar).Select(cohort => cohort.Size).Should().Equal(1, 2);
    }

    [Fact]
    public void Who_comes_back_is_back_in_the_first_cohort()
    {
        var cohorts = Of(Pays(1, 10, "2026-01-05", "2026-01-20"), Pays(1, 30, "2026-03-02", null));

        cohorts.Select(cohort => cohort.Size).Should().Equal(1, 0, 0);
        cohorts[0].Periods.Select(period => period.Active).Should().Equal(0, 0, 1);
        cohorts[0].RevenueRetention(2).Should().Be(new Figure.NotDefined(WhyNot.NoRevenueAtStart), "nothing was paid at the end of January");
    }

    [Fact]
    public void A_cohort_without_customers_and_a_currency_without_a_rate_have_no_shares()
    {
        var cohorts = Of(Pays(1, 10, "2026-01-05", null, "EUR"));

        cohorts[0].LogoRetention(1).Should().Be(new Figure.Defined(1));
        cohorts[0].RevenueRetention(1).Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        cohorts[0].Periods[1].MissingRate.Should().Be(new Currency("EUR"));
        cohorts[1].LogoRetention(0).Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
        cohorts[1].RevenueRetention(0).Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
    }

    [Theory]
    [InlineData(CalendarKind.Gregorian)]
    [InlineData(CalendarKind.Persian)]
    public void Over_all_cohorts_active_and_revenue_add_up_to_those_of_the_company(CalendarKind kind)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var company = new RandomCompany(seed, March);
            var rates = new ExchangeRates(company.Rates);
            var spans = MrrSpans.Of(company.Subscriptions, new ActivityPolicy(), MonthLength.YearOf365Point25);
            var active = ActiveSpans.Of(spans, company.Purchases, company.MarkedLost, new ActivityPolicy());
            var months = ReportingCalendar.Gregorian.In(kind).SeriesTo(March.LastDay, Interval.Month, 1 + active.Max(span => (March.LastDay.DayNumber - span.From.DayNumber) / 28));

            var cohorts = Cohort.ListOf(months, [.. spans], active, rates, Dollar);

            foreach (var month in months)
            {
                var cells = cohorts.SelectMany(cohort => cohort.Periods).Where(cell => cell.Period == month).ToList();
                var movements = MrrMovements.Of(spans, active, rates, Dollar, month);
                cells.Sum(cell => cell.Active).Should().Be(ChurnCounts.Of(active, month, NewCustomersLost.Counted).Closing);
                if (movements.MissingRate is null)
                {
                    cells.Sum(cell => cell.Revenue).Should().Be((decimal)movements.Closing / MrrAmount.PerMinorUnit);
                }
            }

            Cohort.ListOf(months, [.. spans.Reverse()], active.Reverse(), rates, Dollar).Should().BeEquivalentTo(cohorts, options => options.WithStrictOrdering(), "order does not matter");
        }
    }

    private static IReadOnlyList<Cohort> Of(params MrrSpan[] spans) => Cohort.ListOf(JanuaryToMarch, spans, ActiveOf(spans), ExchangeRates.None, Dollar);

    private static IReadOnlyList<ActiveSpan> ActiveOf(IEnumerable<MrrSpan> spans) => ActiveSpans.Of(spans, [], new Dictionary<CustomerId, DateOnly>(), new ActivityPolicy());
}
