using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class ValueSpreadTests
{
    [Fact]
    public void Quarters_and_the_greatest_tenth_are_values_that_somebody_has()
    {
        // 1 to 20: places 5, 10 and 15; the greatest two hold 39 of 210.
        var spread = ValueSpread.Of(Enumerable.Range(1, 20).Select(value => (double)value))!;

        (spread.LowerQuartile, spread.Median, spread.UpperQuartile).Should().Be((5, 10, 15));
        (spread.Customers, spread.Total, spread.Mean).Should().Be((20, 210, 10.5));
        spread.TopTenthShare.Should().BeApproximately(39 / 210d, 1e-15);
    }

    [Fact]
    public void Bars_are_of_a_round_width_and_the_last_one_is_open()
    {
        // 95 of 100 reach at most 950; a twelfth of that is 79.2, and the next round number 100.
        var spread = ValueSpread.Of(Enumerable.Range(1, 100).Select(place => 10d * place).Append(50_000))!;

        spread.Bars[0].Should().Be(new ValueBar(0, 100, 9, 450));
        spread.Bars[1].From.Should().Be(100);
        spread.Bars[^1].Below.Should().BeNull();
        spread.Bars[^1].Total.Should().Be(1_000 + 50_000);
        spread.Bars.Should().HaveCount(11);
        spread.Bars.Sum(bar => bar.Customers).Should().Be(101);
        spread.Bars.Sum(bar => bar.Total).Should().Be(spread.Total);
    }

    [Fact]
    public void Bars_widen_where_values_differ_much()
    {
        // Of 20, the first is 300, the fifth 1,500 and the 19th 60,000: more than ten times the fifth.
        var spread = ValueSpread.Of([300, 600, 900, 1_200, 1_500, .. Enumerable.Repeat(4_000d, 12), 30_000, 60_000, 900_000])!;

        spread.Bars.Select(bar => (bar.From, bar.Below, bar.Customers)).Should().Equal(
            (0, 200, 0), (200, 500, 1), (500, 1_000, 2), (1_000, 2_000, 2), (2_000, 5_000, 12), (5_000, 10_000, 0), (10_000, 20_000, 0), (20_000, 50_000, 1), (50_000, 100_000, 1), (100_000, (double?)null, 1));
    }

    [Fact]
    public void A_value_is_in_the_bar_that_begins_with_it()
    {
        var bar = new ValueBar(100, 200, 1, 100);
        (bar.Holds(99.9), bar.Holds(100), bar.Holds(200)).Should().Be((false, true, false));
        (bar with { Below = null }).Holds(1e12).Should().BeTrue();
    }

    [Fact]
    public void Equal_values_and_zeros_have_bars_too()
    {
        ValueSpread.Of([0, 0])!.Bars.Should().Equal(new ValueBar(0, 1, 2, 0));
        ValueSpread.Of([0, 0])!.TopTenthShare.Should().Be(0);
        ValueSpread.Of([500])!.Bars.Sum(bar => bar.Customers).Should().Be(1);
    }

    [Fact]
    public void Without_values_there_is_no_spread() => ValueSpread.Of([]).Should().BeNull();

    [Fact]
    public void Values_below_zero_are_refused() => ((Action)(() => ValueSpread.Of([3, -1]))).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_value_is_in_one_bar_whatever_they_are(int seed)
    {
        var random = new Random(seed);
        double[] values = [.. Enumerable.Range(0, 500).Select(_ => Math.Exp(4 * random.NextDouble() * random.Next(1, 5)))];
        var spread = ValueSpread.Of(values)!;

        values.Should().OnlyContain(value => spread.Bars.Count(bar => bar.Holds(value)) == 1);
        spread.Bars.Should().OnlyContain(bar => bar.Customers == values.Count(bar.Holds));
        spread.Bars.Count.Should().BeInRange(4, 30);
    }
}
