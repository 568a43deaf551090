namespace CustomerSuccess.Domain.Catalogue;

/// <summary>A metric as lists and cards know it.</summary>
/// <param name="Slug">The name in addresses, and of its page under docs/metrics.</param>
/// <param name="Unit">What its value is counted in.</param>
/// <param name="Good">Which way is good news.</param>
public sealed record Metric(string Slug, MetricUnit Unit, GoodDirection Good);

/// <summary>What a value is counted in.</summary>
public enum MetricUnit
{
    /// <summary>Customers, a whole number.</summary>
    Customers,

    /// <summary>A proportion, shown in percent; 0.064 is 6.4%.</summary>
    Proportion,

    /// <summary>Points of a scale: 0 to 100 for health, −100 to 100 for NPS.</summary>
    Points,

    /// <summary>Minor units of the reporting currency.</summary>
    Money,
}

/// <summary>Which way is good news.</summary>
public enum GoodDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}
