using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Churn;

public class ChurnRateTests : MetricTests
{
    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // 1,000 at the start, 60 of them lost; 80 won, 4 of those lost.
        List<ActiveSpan> history = [.. Many(1, 60, "2026-01-01", "2026-03-20"), .. Many(61, 940, "2026-01-01", null), .. Many(1_001, 4, "2026-03-05", "2026-03-25"), .. Many(1_005, 76, "2026-03-05", null)];

        var counted = ChurnRate.Of(history, March, NewCustomersLost.Counted);
        counted.Counts.Should().Be(new ChurnCounts(March, NewCustomersLost.Counted, Opening: 1_000, LostOfOpening: 60, LostOfWon: 4, Won: 80, Returned: 0, Closing: 1_016));
        counted.Rate.Should().Be(new Figure.Defined(0.064m));
        ChurnRate.Of(history, March, NewCustomersLost.LeftOut).Rate.Should().Be(new Figure.Defined(0.060m));
    }

    [Theory]
    [InlineData(64, 0.064)] // 1,000 on the first of Shahrivar and 64 lost by its end (first article).
    [InlineData(50, 0.050)] // 1,000 and 50 (second article).
    public void The_articles_rates_come_out(int lost, decimal rate)
    {
        var shahrivar = ReportingCalendar.Persian.PeriodOf(Day("2025-09-01"), Interval.Month);
        List<ActiveSpan> history = [.. Many(1, lost, "2024-01-01", "2025-09-10"), .. Many(lost + 1, 1_000 - lost, "2024-01-01", null)];

        ChurnCounts.Of(history, shahrivar, NewCustomersLost.Counted).Rate.Should().Be(new Figure.Defined(rate));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var nothing = ChurnCounts.Of([], March, NewCustomersLost.Counted);

        nothing.Rate.Should().Be(new Figure.NotDefined(WhyNot.NoCustomersAtStart));
        nothing.Annualised.Should().Be(nothing.Rate);
        nothing.LogoRetention.Should().Be(nothing.Rate);
        nothing.Range.Should().BeNull();
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        Lost("2026-01-01", "2026-02-28").Should().Be((0, 0), "last active on 27 February");
        Lost("2026-01-01", "2026-03-01").Should().Be((1, 1), "last active on 28 February, the day of the opening count");
        Lost("2026-01-01", "2026-03-02").Should().Be((1, 1), "last active on 1 March");
        Lost("2026-01-01", "2026-03-31").Should().Be((1, 1), "last active on 30 March");
        Lost("2026-01-01", "2026-04-01").Should().Be((1, 0), "active through 31 March");
        Lost("2026-02-28", "2026-03-10").Should().Be((1, 1), "won on the day before");
        Lost("2026-03-01", "2026-03-10").Should().Be((0, 1), "won on the first day");
    }

    [Fact]
    public void Who_left_and_came_back_within_the_period_is_not_lost() =>
        ChurnCounts.Of([Active(1, "2026-01-01", "2026-03-05"), Active(1, "2026-03-20", null)], March, NewCustomersLost.Counted).Lost.Should().Be(0);

    [Fact]
    public void Who_returned_from_an_earlier_absence_is_neither_won_nor_lost()
    {
        List<ActiveSpan> stayed = [Active(1, "2025-01-01", "2025-06-01"), Active(1, "2026-03-20", null)];
        List<ActiveSpan> leftAgain = [Active(1, "2025-01-01", "2025-06-01"), Active(1, "2026-03-05", "2026-03-20")];

        ChurnCounts.Of(stayed, March, NewCustomersLost.Counted).Should().Be(new ChurnCounts(March, NewCustomersLost.Counted, 0, 0, 0, Won: 0, Returned: 1, Closing: 1));
        ChurnCounts.Of(leftAgain, March, NewCustomersLost.Counted).Should().Be(new ChurnCounts(March, NewCustomersLost.Counted, 0, 0, 0, 0, 0, 0));
    }

    [Theory]
    [InlineData(9, 1)] // Away from 1 June to 20 March: nine months and more.
    [InlineData(10, 0)]
    public void A_return_counts_as_new_after_the_months_of_the_policy(int months, int won) =>
        ChurnCounts.Of([Active(1, "2025-01-01", "2025-06-01"), Active(1, "2026-03-20", null)], March, NewCustomersLost.Counted, months).Won.Should().Be(won);

    [Fact]
    public void Small_churn_of_a_month_is_large_churn_of_a_year()
    {
        // 1 − 0.95¹² = 0.45963991233736328…
        var month = ChurnCounts.Of([.. Many(1, 5, "2026-01-01", "2026-03-10"), .. Many(6, 95, "2026-01-01", null)], March, NewCustomersLost.Counted);
        month.Annualised.Should().BeOfType<Figure.Defined>().Which.Value.Should().BeApproximately(0.459639912337m, 1e-12m);
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_rate_of_fewer_than_20_customers_is_marked(int opening, bool isSmall) =>
        ChurnCounts.Of([.. Many(1, opening, "2026-01-01", null)], March, NewCustomersLost.Counted).IsSmall.Should().Be(isSmall);

    [Fact]
    public void More_new_customers_lost_than_there_were_at_the_start_have_a_rate_above_1_and_no_range()
    {
        var month = ChurnCounts.Of([Active(1, "2026-01-01", null), .. Many(2, 3, "2026-03-05", "2026-03-10")], March, NewCustomersLost.Counted);

        month.Rate.Should().Be(new Figure.Defined(3m));
        month.Range.Should().BeNull();
        month.Annualised.Should().Be(new Figure.Defined(1m));
    }

    [Fact]
    public void On_random_records_the_parts_add_up_and_the_lost_were_at_risk()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var slice = new RandomSlice(new RandomCompany(seed, March));
            foreach (var period in slice.Periods)
            {
                var counted = ChurnRate.Of(slice.Active, period, NewCustomersLost.Counted);
                var leftOut = ChurnRate.Of(slice.Active, period, NewCustomersLost.LeftOut);

                counted.Lost.Should().BeSubsetOf(counted.Opening.Concat(counted.Won)).And.OnlyHaveUniqueItems();
                leftOut.Lost.Should().BeSubsetOf(counted.Lost).And.BeSubsetOf(leftOut.Opening);
                counted.Lost.Should().NotIntersectWith(counted.Closing);
                var c = counted.Counts;
                c.Closing.Should().Be(c.Opening - c.LostOfOpening + c.Won - c.LostOfWon + c.Returned, "seed {0} {1}", seed, period);
            }
        }
    }

    private static IEnumerable<ActiveSpan> Many(int first, int count, string from, string? until) => Enumerable.Range(first, count).Select(number => Active(number, from, until));

    private static (int Opening, int Lost) Lost(string from, string until)
    {
        var counts = ChurnCounts.Of([Active(1, from, until)], March, NewCustomersLost.Counted);
        return (counts.Opening, counts.Lost);
    }
}
