using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Health;

/// <summary>A factor by its own power: its sub-scores alone, against who left.</summary>
/// <param name="Factor">The factor's code.</param>
/// <param name="Scores">The sub-scores of those who had one, against what happened.</param>
/// <param name="Area">The area under the curve with its range.</param>
/// <param name="Coverage">The share of all observations that had the factor, 0 to 1.</param>
/// <param name="HandEntered">The share of its values that persons entered, 0 to 1.</param>
public sealed record FactorCheck(string Factor, BackTest Scores, AreaUnderCurve Area, decimal Coverage, decimal HandEntered)
{
    /// <summary>Gets what the area says.</summary>
    public ScorePower Power => ScorePowers.Of(Area);

    /// <summary>Returns the checks of all factors that had data, the greatest area first; those without one are last, by their code.</summary>
    internal static IReadOnlyList<FactorCheck> ListOf(List<HealthObservation> observations, CustomerNumbers customers) =>
    [
        .. observations.SelectMany(one => one.Factors.Select(factor => (one.Customer, one.IsLost, Factor: factor)))
            .GroupBy(one => one.Factor.Factor)
            .Select(factor => Of(
                factor.Key,
                [.. factor.Select(one => (customers.Of(one.Customer), new ScoredOutcome(one.Factor.SubScore, one.IsLost)))],
                (decimal)factor.Count() / observations.Count,
                (decimal)factor.Count(one => one.Factor.IsByHand) / factor.Count()))
            .OrderByDescending(factor => factor.Area.Value is Figure.Defined area ? area.Value : -1)
            .ThenBy(factor => factor.Factor, StringComparer.Ordinal),
    ];

    private static FactorCheck Of(string factor, List<(int Customer, ScoredOutcome Outcome)> cases, decimal coverage, decimal handEntered) => new(
        factor, BackTest.Of(cases.Select(one => one.Outcome), RiskDirection.LowScores), RepeatedArea.Of(cases, RiskDirection.LowScores), coverage, handEntered);
}
