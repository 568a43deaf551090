using CustomerSuccess.Domain.BackTests;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.BackTests;

public class BackTestTests
{
    [Theory]
    [InlineData(4, 30, 4)]
    [InlineData(30, 9, 9)]
    [InlineData(0, 0, 0)]
    public void With_fewer_than_ten_of_either_outcome_it_says_how_many_there_are(int lost, int kept, int outcomes)
    {
        var test = BackTest.Of(Cases(lost, kept), RiskDirection.HighScores);

        (test.HasEnough, test.Outcomes, test.LeastOutcomes).Should().Be((false, outcomes, 10));
        new[] { test.Area.Value, test.AveragePrecision, test.Error.Brier, test.Error.LogLoss }.Should().AllBeEquivalentTo(new Figure.NotDefined(WhyNot.NotEnoughOutcomes));
        test.Deciles.Should().BeEmpty();
        test.Calibration.Should().BeEmpty();
    }

    [Fact]
    public void Ten_of_each_are_enough()
    {
        var test = BackTest.Of(Cases(10, 10), RiskDirection.HighScores);

        ValueOf(test.Area.Value).Should().Be(1);
        ValueOf(test.AveragePrecision).Should().Be(1);
        test.Area.Range.Should().BeNull("an error of 0 says nothing of the next ten");
        test.Deciles.Should().HaveCount(10);
    }

    [Theory]
    [InlineData(RiskDirection.HighScores)]
    [InlineData(RiskDirection.LowScores)]
    public void Nothing_depends_on_the_order_of_the_cases(RiskDirection risk)
    {
        var cases = RandomOutcomes.Of(11, 400, 40);
        var (test, again) = (BackTest.Of(cases, risk), BackTest.Of(RandomOutcomes.Shuffled(cases, 12), risk));

        again.Area.Should().Be(test.Area);
        again.Error.Should().Be(test.Error);
        again.AveragePrecision.Should().Be(test.AveragePrecision);
        again.Deciles.Should().Equal(test.Deciles);
        again.Calibration.Should().Equal(test.Calibration);
    }

    [Fact]
    public void A_chance_of_staying_is_read_as_what_is_missing_from_1()
    {
        var cases = RandomOutcomes.Of(13, 400, 40);
        var (loss, staying) = (BackTest.Of(cases, RiskDirection.HighScores), BackTest.Of(cases.Select(one => one with { Score = 1 - one.Score }), RiskDirection.LowScores));

        staying.Error.Should().Be(loss.Error);
        staying.Area.Should().Be(loss.Area);
        staying.Calibration.Should().Equal(loss.Calibration);
    }

    [Fact]
    public void Points_are_no_chances()
    {
        var test = BackTest.Of(Cases(10, 10).Select(one => one with { Score = 100 * one.Score }), RiskDirection.LowScores);

        test.Error.Brier.Should().Be(new Figure.NotDefined(WhyNot.NoForecast));
        test.Calibration.Should().BeEmpty();
        ValueOf(test.Area.Value).Should().Be(0);
    }

    [Fact]
    public void A_forecast_that_was_certain_and_wrong_has_no_log_loss()
    {
        var test = BackTest.Of([.. Cases(10, 10), new(1, false)], RiskDirection.HighScores);

        test.Error.LogLoss.Should().Be(new Figure.NotDefined(WhyNot.CertainAndWrong));
        ValueOf(test.Error.Brier).Should().BeGreaterThan(0);
        ValueOf(BackTest.Of([.. Cases(10, 10), new(1, true), new(0, false)], RiskDirection.HighScores).Error.LogLoss).Should().BeGreaterThan(0, "certain and right costs nothing");
    }

    [Fact]
    public void Forecasting_the_share_for_all_has_the_Brier_of_the_share()
    {
        var test = BackTest.Of(Enumerable.Range(0, 40).Select(i => new ScoredOutcome(0.25m, i < 10)), RiskDirection.HighScores);

        test.Error.Brier.Should().Be(test.Error.BrierOfShare).And.Be(new Figure.Defined(0.1875m));
        test.Calibration.Should().Equal(new CalibrationRow(0.2m, 0.3m, 40, 10, 0.25m));
        test.Calibration[0].Rate.Should().Be(0.25m);
    }

    [Fact]
    public void The_tenths_of_the_calibration_hold_their_lower_end_and_the_last_one_also_1()
    {
        var test = BackTest.Of([.. Cases(10, 10), new(0.3m, true), new(1m, true), new(0.95m, false)], RiskDirection.HighScores);

        test.Calibration.Select(row => (row.From, row.Cases, row.Lost)).Should().Equal((0.1m, 10, 0), (0.3m, 1, 1), (0.8m, 10, 10), (0.9m, 2, 1));
        test.Calibration[^1].Forecast.Should().Be(0.975m);
    }

    [Fact]
    public void A_limit_belongs_to_the_band_above_it_and_bands_have_Wilson_ranges()
    {
        var test = BackTest.Of([new(75, false), new(74.99m, true), new(50, false), new(49, true), .. Enumerable.Range(0, 1000).Select(i => new ScoredOutcome(10, i < 64))], RiskDirection.LowScores);

        var bands = test.Bands([75, 50, 0]);

        bands.Select(band => (band.Band.From, band.Band.Until, band.Cases, band.Lost)).Should().Equal((null, 0m, 0, 0), (0m, 50m, 1001, 65), (50m, 75m, 2, 1), (75m, null, 1, 0));
        bands[0].Rate.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
        bands[0].Range.Should().BeNull();
        new BandOutcome<string>("at risk", 1000, 64).Range!.Low.Should().BeApproximately(0.050m, 0.0005m);
    }

    [Fact]
    public void Bands_by_name_keep_their_order()
    {
        var bands = BandOutcomes.Of(["at risk", "watch", "healthy"], [("healthy", false), ("at risk", true), ("at risk", false)]);

        bands.Should().Equal(new BandOutcome<string>("at risk", 2, 1), new BandOutcome<string>("watch", 0, 0), new BandOutcome<string>("healthy", 1, 0));
    }

    /// <summary>Lost with 0.8, kept with 0.1.</summary>
    private static IEnumerable<ScoredOutcome> Cases(int lost, int kept) => Enumerable.Repeat(new ScoredOutcome(0.8m, true), lost).Concat(Enumerable.Repeat(new ScoredOutcome(0.1m, false), kept));
}
