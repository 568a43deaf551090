namespace CustomerSuccess.Domain.Costs;

/// <summary>Which customers share the cost of keeping customers in a period.</summary>
public enum CostDenominator
{
    /// <summary>Active on any day of the period. The default.</summary>
    ActiveInPeriod,

    /// <summary>Active on the day before the period.</summary>
    ActiveAtStart,

    /// <summary>Active on the period's last day.</summary>
    ActiveAtEnd,

    /// <summary>The mean of those at the start and at the end.</summary>
    MeanOfStartAndEnd,

    /// <summary>Active at the start and on the last day, and not lost in between.</summary>
    RetainedThroughPeriod,
}
