namespace CustomerSuccess.Domain.Health;

/// <summary>The built-in factors by code, each with its unit. The default scorecard has scales for these units.</summary>
public static class HealthFactors
{
    /// <summary>Use of the product against the target agreed on, in percent: 100 is on target. Recorded.</summary>
    public const string ProductUse = "product-use";

    /// <summary>Use of the product against the customer's own norm, in percent: 100 is as usual. Recorded.</summary>
    public const string ProductUseNorm = "product-use-norm";

    /// <summary>How successful the customer is after buying: an assessment, 0 to 100. Recorded.</summary>
    public const string Outcome = "outcome";

    /// <summary>What the product does for the customer's business, −2 (harms) to 2 (turned challenges into opportunities). Recorded.</summary>
    public const string BusinessEffect = "business-effect";

    /// <summary>How far the customer's pain point is gone, in percent. Recorded.</summary>
    public const string PainPoint = "pain-point";

    /// <summary>How many of four signs of growth were seen: hiring, more business, better retention, more sales. Recorded.</summary>
    public const string GrowthSignals = "growth-signals";

    /// <summary>How many days the customer's oldest open bill is overdue. Recorded.</summary>
    public const string FinancialStanding = "financial-standing";

    /// <summary>How the number of customers that the customer has changed over a year, in percent. Recorded.</summary>
    public const string OwnCustomers = "own-customers";

    /// <summary>How many support tickets the customer opened in 30 days. Recorded.</summary>
    public const string SupportLoad = "support-load";

    /// <summary>How good the relationship is, 1 to 5. Recorded.</summary>
    public const string Relationship = "relationship";

    /// <summary>How MRR changed over 90 days, in percent. Computed.</summary>
    public const string MrrTrend = "mrr-trend";

    /// <summary>How many months ago the customer was first active. Computed.</summary>
    public const string Tenure = "tenure";

    /// <summary>The mean of the respondents' last scores in 180 days, 0 to 10. Computed.</summary>
    public const string Nps = "nps";

    /// <summary>The mean feeling of the notes of 180 days, −2 to 2. Computed.</summary>
    public const string Sentiment = "sentiment";

    /// <summary>Gets the codes of the factors that people and imports record.</summary>
    public static IReadOnlyList<string> Recorded { get; } =
        [ProductUse, ProductUseNorm, Outcome, BusinessEffect, PainPoint, GrowthSignals, FinancialStanding, OwnCustomers, SupportLoad, Relationship];

    /// <summary>Gets the codes of the factors that are worked out from other records. A recorded value of these codes is not looked at.</summary>
    public static IReadOnlyList<string> Computed { get; } = [MrrTrend, Tenure, Nps, Sentiment];
}
