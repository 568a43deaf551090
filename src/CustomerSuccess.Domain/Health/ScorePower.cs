using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Health;

/// <summary>What an area under the curve says of a score.</summary>
public enum ScorePower
{
    /// <summary>There are too few lost or kept to say.</summary>
    NotEnoughOutcomes,

    /// <summary>The area's range contains 0.5: it cannot be told from chance.</summary>
    None,

    /// <summary>Those who left had the lower scores.</summary>
    Separates,

    /// <summary>Those who left had the higher scores: the scale points the wrong way.</summary>
    PointsTheWrongWay,
}

/// <summary>Reads areas.</summary>
public static class ScorePowers
{
    private const decimal Chance = 0.5m;

    /// <summary>Returns what an area says by its range; by itself where it has none, since every pair is the same way round then.</summary>
    public static ScorePower Of(AreaUnderCurve area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (area.Value is not Figure.Defined some || area.StandardError is not Figure.Defined)
        {
            return ScorePower.NotEnoughOutcomes;
        }

        var (low, high) = area.Range ?? (some.Value, some.Value);
        return low > Chance ? ScorePower.Separates : high < Chance ? ScorePower.PointsTheWrongWay : ScorePower.None;
    }
}
