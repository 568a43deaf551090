namespace CustomerSuccess.Domain.Catalogue;

/// <summary>The metrics there are.</summary>
public static class Metrics
{
    /// <summary>Who is active when, on which all else stands.</summary>
    public static readonly Metric ActiveCustomers = new("active-customers", MetricUnit.Customers, GoodDirection.Up);

    /// <summary>Customer health score (R1), of one customer and as a mean.</summary>
    public static readonly Metric HealthScore = new("health-score", MetricUnit.Points, GoodDirection.Up);

    /// <summary>How customers are spread over the bands of health (R1.4).</summary>
    public static readonly Metric HealthMix = new("health-mix", MetricUnit.Proportion, GoodDirection.Up);

    /// <summary>Net promoter score (R2).</summary>
    public static readonly Metric NetPromoterScore = new("net-promoter-score", MetricUnit.Points, GoodDirection.Up);

    /// <summary>Feedback rate and coverage (R3.5).</summary>
    public static readonly Metric FeedbackRate = new("feedback-rate", MetricUnit.Proportion, GoodDirection.Up);

    /// <summary>Customer churn rate (R4).</summary>
    public static readonly Metric ChurnRate = new("churn-rate", MetricUnit.Proportion, GoodDirection.Down);

    /// <summary>Monthly recurring revenue with ARPA and ARR (R5.1).</summary>
    public static readonly Metric RecurringRevenue = new("recurring-revenue", MetricUnit.Money, GoodDirection.Up);

    /// <summary>The movements of recurring revenue and the rates on it (R5.2).</summary>
    public static readonly Metric RevenueMovements = new("revenue-movements", MetricUnit.Money, GoodDirection.Up);

    /// <summary>Expansion MRR in its two meanings (R5.3).</summary>
    public static readonly Metric ExpansionRevenue = new("expansion-revenue", MetricUnit.Money, GoodDirection.Up);

    /// <summary>Customer lifetime value (R6).</summary>
    public static readonly Metric LifetimeValue = new("lifetime-value", MetricUnit.Money, GoodDirection.Up);

    /// <summary>Customer retention cost (R7).</summary>
    public static readonly Metric RetentionCost = new("retention-cost", MetricUnit.Money, GoodDirection.Down);

    /// <summary>Gets all of them, in the order of the requirements.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        ActiveCustomers, HealthScore, HealthMix, NetPromoterScore, FeedbackRate, ChurnRate, RecurringRevenue, RevenueMovements, ExpansionRevenue, LifetimeValue, RetentionCost,
    ];
}
