namespace CustomerSuccess.Domain.Health;

/// <summary>What a scorecard must keep to before it can be used.</summary>
public static class ScorecardRules
{
    /// <summary>Returns what is wrong with a scorecard; nothing when it can be used.</summary>
    public static IReadOnlyList<ScorecardFault> FaultsOf(Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        if (scorecard.Groups is null || scorecard.Groups.Any(group => group?.Factors is null || group.Factors.Any(factor => factor?.Scale?.Points is null || factor.Scale.Points.Contains(null!))))
        {
            return [ScorecardFault.NothingInIt];
        }

        var factors = scorecard.Factors.ToList();
        return [.. new (ScorecardFault Fault, bool Is)[]
        {
            (ScorecardFault.NothingInIt, !scorecard.Groups.Any(group => group.Weight > 0 && group.Factors.Any(factor => factor.Weight > 0))),
            (ScorecardFault.WeightIsNegative, scorecard.Groups.Any(group => group.Weight < 0) || factors.Any(factor => factor.Weight < 0)),
            (ScorecardFault.FactorComesTwice, factors.DistinctBy(factor => factor.Code).Count() != factors.Count),
            (ScorecardFault.FactorHasNoName, factors.Any(factor => string.IsNullOrWhiteSpace(factor.Code))),
            (ScorecardFault.ShelfLifeIsNegative, factors.Any(factor => factor.ShelfLifeDays < 0)),
            (ScorecardFault.ScaleIsNotInOrder, factors.Any(factor => !factor.Scale.IsInOrder)),
            (ScorecardFault.ScoreIsOffTheScale, factors.Any(factor => factor.Scale.Points.Any(point => point.Score is < 0 or > 100))),
        }.Where(rule => rule.Is).Select(rule => rule.Fault)];
    }
}

/// <summary>What can be wrong with a scorecard.</summary>
public enum ScorecardFault
{
    /// <summary>No factor has any weight.</summary>
    NothingInIt,

    /// <summary>A weight is below 0.</summary>
    WeightIsNegative,

    /// <summary>A factor is in it more than once.</summary>
    FactorComesTwice,

    /// <summary>A factor has no code.</summary>
    FactorHasNoName,

    /// <summary>A shelf life is below 0.</summary>
    ShelfLifeIsNegative,

    /// <summary>A scale has no points, or their values do not rise.</summary>
    ScaleIsNotInOrder,

    /// <summary>A point's score is not 0 to 100.</summary>
    ScoreIsOffTheScale,
}
