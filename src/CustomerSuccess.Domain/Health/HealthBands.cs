namespace CustomerSuccess.Domain.Health;

/// <summary>Where the bands of the health score lie. A lower limit belongs to its band and is held against the unrounded score.</summary>
/// <param name="HealthyFrom">The lowest healthy score.</param>
/// <param name="WatchFrom">The lowest score to watch; less is at risk.</param>
/// <param name="LeastCoverage">The least share of weight with data, 0 to 1; with less the score is not enough data.</param>
public sealed record HealthBands(decimal HealthyFrom = 75m, decimal WatchFrom = 50m, decimal LeastCoverage = 0.5m)
{
    /// <summary>Returns the band of a score.</summary>
    public HealthBand Of(Figure score) => score switch
    {
        Figure.Defined some when some.Value >= HealthyFrom => HealthBand.Healthy,
        Figure.Defined some when some.Value >= WatchFrom => HealthBand.Watch,
        Figure.Defined => HealthBand.AtRisk,
        _ => HealthBand.NotEnoughData,
    };
}

/// <summary>What a health score means.</summary>
public enum HealthBand
{
    /// <summary>Healthy.</summary>
    Healthy,

    /// <summary>Keep an eye on it.</summary>
    Watch,

    /// <summary>At risk of leaving.</summary>
    AtRisk,

    /// <summary>Too little is known to say.</summary>
    NotEnoughData,
}
