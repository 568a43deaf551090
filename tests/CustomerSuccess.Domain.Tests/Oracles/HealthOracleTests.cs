using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>Indices of others, built with our scorecard.</summary>
public class HealthOracleTests
{
    private static readonly FactorScale AsItIs = FactorScale.Linear((0, 0), (100, 100));

    [SharedFact]
    public void A_published_formula_of_four_parts()
    {
        var (inputs, expected) = SharedData.Oracle("health-saastained");
        var scorecard = Card(
            ("nps", 25, FactorScale.Linear((-100, 0), (100, 100))), ("usage", 35, AsItIs), ("tickets", 20, FactorScale.Linear((0, 100), (10, 0))), ("days", 20, FactorScale.Linear((0, 100), (50, 0))));

        inputs.GetProperty("cases").EnumerateArray()
            .Select(values => ScoreOf(scorecard, [.. values.EnumerateObject().Select(value => (value.Name, value.Value.GetDecimal()))]))
            .Should().Equal(expected.Numbers("scores"));
    }

    [SharedFact]
    public void Points_of_a_hundred()
    {
        var (inputs, expected) = SharedData.Oracle("health-weights");
        var points = inputs.Numbers("points");
        var scorecard = Card(("a", points[0], AsItIs), ("b", points[1], AsItIs), ("c", points[2], AsItIs), ("rest", inputs.Number("max") - points.Sum(), AsItIs));

        ScoreOf(scorecard, ("a", 100), ("b", 100), ("c", 100), ("rest", 0)).Should().Be(expected.Number("score"));
    }

    [SharedFact]
    public void Vienna_in_the_liveability_index()
    {
        var (inputs, expected) = SharedData.Oracle("index-eiu-vienna");
        var (weights, scores) = (inputs.Numbers("weights"), inputs.Numbers("scores"));

        ScoreOf(Card([.. weights.Select((weight, i) => ($"{i}", weight, AsItIs))]), [.. scores.Select((score, i) => ($"{i}", score))]).Should().Be(expected.Number("score"));
    }

    private static Scorecard Card(params (string Code, decimal Weight, FactorScale Scale)[] factors) =>
        new([new FactorGroup("all", 1, [.. factors.Select(factor => new HealthFactor(factor.Code, factor.Weight, factor.Scale))])]);

    private static decimal ScoreOf(Scorecard scorecard, params (string Code, decimal Value)[] values) =>
        ValueOf(HealthScore.Of(scorecard, values.Select(value => new FactorReading(value.Code, value.Value, March.LastDay)), March.LastDay, new HealthBands()).Computed);
}
