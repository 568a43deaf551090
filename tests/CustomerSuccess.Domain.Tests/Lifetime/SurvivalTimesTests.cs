using CustomerSuccess.Domain.Lifetime;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class SurvivalTimesTests
{
    // R package survival, tests/quantile.R.
    private static readonly SurvivalCurve Flat = SurvivalCurve.Of([new(9, true), new(1, true), new(1, false), new(6, true), new(6, true), new(8, false), new(10, false)]);

    [Fact]
    public void Medians_of_the_textbook_come_out_with_their_limits()
    {
        var (maintained, nonmaintained) = (SurvivalCurve.Of(Leukaemia.Maintained), SurvivalCurve.Of(Leukaemia.Nonmaintained));
        var never = new Figure.NotDefined(WhyNot.ShareNotReached);

        ValueOf(maintained.Median()).Should().Be(31);
        maintained.RangeUntil(0.5m).Should().Be((new Figure.Defined(18), never));
        ValueOf(nonmaintained.Median()).Should().Be(23);
        nonmaintained.RangeUntil(0.5m).Should().Be((new Figure.Defined(8), never));
    }

    [Fact]
    public void A_curve_that_runs_flat_at_the_share_gives_the_middle_of_the_flat_piece()
    {
        ValueOf(Flat.TimeUntil(6 / 7m)).Should().Be(3.5m, "it is 6/7 from 1 to 6");
        ValueOf(Flat.TimeUntil(0.6667m)).Should().Be(6);
        ValueOf(Flat.Median()).Should().Be(9);
        ValueOf(SurvivalCurve.Of([new(2, true), new(4, false)]).Median()).Should().Be(3, "it is one half from 2 to the last time seen");
    }

    [Fact]
    public void A_curve_that_never_falls_so_far_has_no_such_time()
    {
        Flat.TimeUntil(0.1m).Should().Be(new Figure.NotDefined(WhyNot.ShareNotReached));
        SurvivalCurve.Of([new(4, false)]).Median().Should().Be(new Figure.NotDefined(WhyNot.ShareNotReached));
        SurvivalCurve.Of([]).Median().Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    public void A_share_is_below_1_and_not_negative(double share) =>
        FluentActions.Invoking(() => Flat.TimeUntil((decimal)share)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_restricted_mean_is_the_area_under_the_curve()
    {
        var curve = SurvivalCurve.Of([new(2, true), new(4, false)]);
        ValueOf(curve.RestrictedMean()).Should().Be(3m, "2 of both and 2 of one half");
        ValueOf(curve.RestrictedMean(2)).Should().Be(2m);
        ValueOf(curve.RestrictedMean(1)).Should().Be(1m);
        curve.RestrictedMean(5).Should().Be(new Figure.NotDefined(WhyNot.NotSeenThatLong));

        // The area after the loss is 1; Greenwood's part is 1 ÷ (2 × 1).
        ValueOf(curve.RestrictedMeanError()).Should().BeApproximately((decimal)Math.Sqrt(0.5), 1e-12m);
        ValueOf(curve.RestrictedMeanError(2)).Should().Be(0, "nobody was lost before 2");
    }

    [Fact]
    public void Once_nobody_is_left_the_mean_is_that_of_all_and_its_error_the_usual_one()
    {
        // Without anybody last seen: (2 + 3 + 7) ÷ 3 = 4; √(Σ (x − 4)² ÷ 3²) = √(14 ÷ 9).
        var curve = SurvivalCurve.Of([new(2, true), new(3, true), new(7, true)]);
        ValueOf(curve.RestrictedMean()).Should().BeApproximately(4, 1e-20m);
        ValueOf(curve.RestrictedMean(100)).Should().BeApproximately(4, 1e-20m, "there is no more area");
        ValueOf(curve.RestrictedMeanError()).Should().BeApproximately((decimal)Math.Sqrt(14 / 9d), 1e-12m);
    }

    [Fact]
    public void Without_customers_there_is_no_mean()
    {
        SurvivalCurve.Of([]).RestrictedMean().Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));
        SurvivalCurve.Of([]).RestrictedMeanError().Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));
    }

    [Fact]
    public void The_mean_of_simulated_lifetimes_is_found_within_its_error()
    {
        // Exponential with mean 20, watched for 0 to 60: up to 30 the mean is 20 (1 − e^−1.5) = 15.537.
        var random = new Random(11);
        var curve = SurvivalCurve.Of(Enumerable.Range(0, 4000).Select(_ =>
        {
            var (life, watched) = (-20 * Math.Log(1 - random.NextDouble()), 60 * random.NextDouble());
            return new CustomerLifetime((decimal)Math.Min(life, watched), life <= watched);
        }));

        var error = ValueOf(curve.RestrictedMeanError(30));
        error.Should().BeInRange(0.1m, 0.3m);
        ValueOf(curve.RestrictedMean(30)).Should().BeApproximately(20 * (1 - (decimal)Math.Exp(-1.5)), 4 * error);
        ValueOf(curve.Median()).Should().BeApproximately(20 * (decimal)Math.Log(2), 1.5m);
    }
}
