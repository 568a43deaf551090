using CustomerSuccess.Domain.BackTests;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.BackTests;

public class AreaUnderCurveTests
{
    [Fact]
    public void Worked_example_of_the_documentation()
    {
        // Lost with 3 and 1, kept with 2 and 0: three of the four pairs are the right way round. Places among the others are 1 and ½ on either side,
        // with a variance of ⅛ each, so the error is √(⅛ ÷ 2 + ⅛ ÷ 2).
        var area = AreaUnderCurve.Of([new(3, true), new(1, true), new(2, false), new(0, false)], RiskDirection.HighScores);

        ValueOf(area.Value).Should().Be(0.75m);
        ValueOf(area.StandardError).Should().BeApproximately(0.353553390593274m, 1e-14m);
        area.Range!.Value.Low.Should().BeApproximately(0.75m - (1.959964m * 0.353553390593274m), 1e-12m);
        area.Range.Value.High.Should().Be(1, "0.75 + 0.69 is no area");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_what_comparing_every_pair_gives(int seed)
    {
        var cases = RandomOutcomes.Of(seed);
        var (lost, kept) = (cases.Where(one => one.IsLost).ToList(), cases.Where(one => !one.IsLost).ToList());
        double Wins(ScoredOutcome one, ScoredOutcome other) => one.Score > other.Score ? 1 : one.Score == other.Score ? 0.5 : 0;
        var placesOfLost = lost.ConvertAll(one => kept.Average(other => Wins(one, other)));
        var placesOfKept = kept.ConvertAll(other => lost.Average(one => Wins(one, other)));
        double Variance(List<double> places) => places.Sum(place => Math.Pow(place - places.Average(), 2)) / (places.Count - 1);

        var area = AreaUnderCurve.Of(cases, RiskDirection.HighScores);

        ((double)ValueOf(area.Value)).Should().BeApproximately(placesOfLost.Average(), 1e-12);
        ((double)ValueOf(area.StandardError)).Should().BeApproximately(Math.Sqrt((Variance(placesOfLost) / lost.Count) + (Variance(placesOfKept) / kept.Count)), 1e-12);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void The_reversed_score_has_what_is_missing_from_1_with_the_same_error(int seed)
    {
        var cases = RandomOutcomes.Of(seed);
        var (area, reversed) = (AreaUnderCurve.Of(cases, RiskDirection.HighScores), AreaUnderCurve.Of(cases, RiskDirection.LowScores));

        ValueOf(reversed.Value).Should().BeApproximately(1 - ValueOf(area.Value), 1e-27m);
        reversed.StandardError.Should().Be(area.StandardError);
        AreaUnderCurve.Of(cases.Select(one => one with { Score = -one.Score }), RiskDirection.LowScores).Should().Be(area);
    }

    [Fact]
    public void Equal_scores_separate_nobody_and_the_error_of_that_says_nothing()
    {
        var area = AreaUnderCurve.Of(Enumerable.Range(0, 40).Select(i => new ScoredOutcome(7, i % 4 == 0)), RiskDirection.HighScores);

        (ValueOf(area.Value), ValueOf(area.StandardError)).Should().Be((0.5m, 0));
        area.Range.Should().BeNull();
    }

    [Fact]
    public void Scores_that_only_binary_arithmetic_tells_apart_tie_once_they_are_decimals()
    {
        var (forwards, backwards) = (0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
        forwards.Should().NotBe(backwards, "that is the trap");

        ValueOf(AreaUnderCurve.Of([new((decimal)forwards, true), new((decimal)backwards, false)], RiskDirection.HighScores).Value).Should().Be(0.5m);
    }

    [Fact]
    public void One_outcome_alone_has_no_area()
    {
        AreaUnderCurve.Of([new(1, true), new(2, true)], RiskDirection.HighScores).Value.Should().Be(new Figure.NotDefined(WhyNot.OnlyOneOutcome));
        AreaUnderCurve.Of([], RiskDirection.HighScores).Value.Should().Be(new Figure.NotDefined(WhyNot.OnlyOneOutcome));
        AreaUnderCurve.Of([new(1, true), new(2, false)], RiskDirection.HighScores).StandardError.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughOutcomes));
    }

    [Fact]
    public void A_million_customers_do_not_overflow()
    {
        var random = new Random(9);
        var cases = Enumerable.Range(0, 1_000_000).Select(_ => random.NextDouble()).Select(score => new ScoredOutcome((decimal)score, random.NextDouble() < score));

        // P(lost one's score above kept one's) with densities 2s and 2(1 − s) is 5/6.
        ValueOf(AreaUnderCurve.Of(cases, RiskDirection.HighScores).Value).Should().BeApproximately(5m / 6, 0.002m);
    }
}
