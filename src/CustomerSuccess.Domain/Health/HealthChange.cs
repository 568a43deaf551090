namespace CustomerSuccess.Domain.Health;

/// <summary>Why a health score moved, factor by factor.</summary>
/// <remarks><para><c>Δ = Σ (contribution after − contribution before)</c>, to the last digit. Factors that came or went, and weights that moved to or from them, are in it.</para></remarks>
/// <param name="Before">The earlier score.</param>
/// <param name="After">The later score.</param>
/// <param name="Parts">Every factor of either score, the greatest change first.</param>
public sealed record HealthChange(HealthScore Before, HealthScore After, IReadOnlyList<FactorChange> Parts)
{
    /// <summary>Gets the change of the computed score in points; not defined where one of the two has not enough data.</summary>
    public Figure Delta => Before.Computed.Then(before => After.Computed.Then(after => new Figure.Defined(after - before)));

    /// <summary>Returns the change between two scores of one customer, also by different scorecards.</summary>
    public static HealthChange Of(HealthScore before, HealthScore after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (earlier, later) = (before.Parts.ToDictionary(part => part.Factor.Code), after.Parts.ToDictionary(part => part.Factor.Code));
        var parts = earlier.Keys.Union(later.Keys).Select(code => FactorChange.Of(code, earlier.GetValueOrDefault(code), later.GetValueOrDefault(code)));
        return new HealthChange(before, after, [.. parts.OrderByDescending(part => Math.Abs(part.Points)).ThenBy(part => part.Factor, StringComparer.Ordinal)]);
    }
}

/// <summary>What one factor did to the change.</summary>
/// <param name="Factor">The factor's code.</param>
/// <param name="Before">Its part in the earlier score; none when that scorecard does not have it.</param>
/// <param name="After">Its part in the later score; none when that scorecard does not have it.</param>
/// <param name="Points">The change of its contribution: <c>by value + by weight</c>.</param>
/// <param name="ByValue">The points that came from its sub-score, at the earlier weight; 0 when it had no data on one of the days.</param>
/// <param name="ByWeight">The points that came from its weight: from itself or others coming, going or being weighed anew.</param>
public sealed record FactorChange(string Factor, HealthPart? Before, HealthPart? After, decimal Points, decimal ByValue, decimal ByWeight)
{
    internal static FactorChange Of(string code, HealthPart? before, HealthPart? after)
    {
        var points = (after?.Contribution ?? 0) - (before?.Contribution ?? 0);
        var byValue = before?.SubScore is { } earlier && after?.SubScore is { } later ? decimal.Round((later - earlier) * before.EffectiveWeight, HealthScore.Digits) : 0;
        return new FactorChange(code, before, after, points, byValue, points - byValue);
    }
}
