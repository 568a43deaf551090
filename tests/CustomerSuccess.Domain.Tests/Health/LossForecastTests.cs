using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Tests.Health;

public class LossForecastTests
{
    [Fact]
    public void With_two_scores_the_chances_are_the_shares_that_were_lost()
    {
        // Two parameters meet two shares exactly: 30 of 100 at score 40, 5 of 100 at score 80.
        var chance = LossChance.Of([new(40, 30, 70), new(80, 5, 95)])!;

        chance.At(40).Should().BeApproximately(0.30, 1e-9);
        chance.At(80).Should().BeApproximately(0.05, 1e-9);

        // In the logarithm of odds half way is half way.
        chance.At(60).Should().BeApproximately(1 / (1 + Math.Exp(-((Math.Log(3d / 7) + Math.Log(5d / 95)) / 2))), 1e-9);
    }

    [Fact]
    public void Scores_that_separate_without_a_fault_have_no_likeliest_chance() => LossChance.Of([new(20, 30, 0), new(80, 0, 70)]).Should().BeNull();

    [Fact]
    public void Equal_scores_say_nothing() => LossChance.Of([new(50, 30, 70)]).Should().BeNull();

    [Fact]
    public void A_month_end_is_forecast_from_those_before_it_alone()
    {
        // Before: 30 of 100 lost at 40, 5 of 100 at 80. Then 20 of 100 at 40 and 10 of 100 at 80.
        var forecast = LossForecast.Of([Lost((40, 30, 100), (80, 5, 100)), Lost((40, 20, 100), (80, 10, 100))])!;

        (forecast.Test.Cases, forecast.Test.Lost).Should().Be((200, 30), "the first month end has nothing before it");

        // 20 × 0.7² + 80 × 0.3² + 10 × 0.95² + 90 × 0.05², of 200.
        ((Figure.Defined)forecast.Test.Error.Brier).Value.Should().BeApproximately((9.8m + 7.2m + 9.025m + 0.225m) / 200, 1e-9m);
        forecast.Fifths.Select(fifth => (fifth.Cases, fifth.Lost, Math.Round(fifth.Forecast, 6))).Should().Equal((100, 10, 0.05m), (100, 20, 0.30m));
    }

    [Fact]
    public void Without_enough_outcomes_before_there_is_no_forecast()
    {
        LossForecast.Of([Lost((40, 9, 100), (80, 0, 100)), Lost((40, 20, 100), (80, 10, 100))]).Should().BeNull();
        LossForecast.Of([]).Should().BeNull();
    }

    [Fact]
    public void Fifths_hold_all_customers_the_least_chance_first()
    {
        var random = new Random(7);
        var months = Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 250).Select(_ => random.Next(0, 101)).Select(score => new ScoredOutcome(score, random.NextDouble() < 0.4 - (0.0035 * score))).ToList()).ToList();
        var forecast = LossForecast.Of(months)!;

        forecast.Fifths.Should().HaveCount(5).And.BeInAscendingOrder(fifth => fifth.Forecast);
        forecast.Fifths.Sum(fifth => fifth.Cases).Should().Be(forecast.Test.Cases).And.Be(750);
        forecast.Fifths.Sum(fifth => fifth.Lost).Should().Be(forecast.Test.Lost);
        forecast.Fifths.Should().OnlyContain(fifth => fifth.Forecast >= fifth.Least && fifth.Forecast <= fifth.Greatest);
    }

    private static IEnumerable<ScoredOutcome> Lost(params (decimal Score, int Lost, int Of)[] groups) =>
        groups.SelectMany(group => Enumerable.Range(0, group.Of).Select(i => new ScoredOutcome(group.Score, i < group.Lost)));
}
