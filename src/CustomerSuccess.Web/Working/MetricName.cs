namespace CustomerSuccess.Web.Working;

/// <summary>The figures that have a working, in the order of the overview.</summary>
public enum MetricName
{
    /// <summary>Customer health.</summary>
    Health,

    /// <summary>Customer churn rate.</summary>
    Churn,

    /// <summary>Monthly recurring revenue.</summary>
    Mrr,

    /// <summary>Expansion MRR.</summary>
    Expansion,

    /// <summary>Net promoter score.</summary>
    Nps,

    /// <summary>Feedback rate.</summary>
    Feedback,

    /// <summary>Customer lifetime value.</summary>
    Clv,

    /// <summary>Customer retention cost.</summary>
    Crc,

    /// <summary>How long customers stay; behind the churn page, with no card on the overview.</summary>
    Survival,

    /// <summary>Who will be left; behind the churn page, with no card on the overview.</summary>
    Retention,
}

/// <summary>How figures are named in addresses, such as <c>?working=churn</c>.</summary>
public static class MetricNames
{
    /// <summary>Gets the figures that have a card on the overview, in its order.</summary>
    public static IReadOnlyList<MetricName> OnOverview { get; } = [.. Enum.GetValues<MetricName>().Where(metric => metric < MetricName.Survival)];

    /// <summary>Returns the word for addresses.</summary>
    public static string Slug(this MetricName metric) => metric.ToString().ToLowerInvariant();

    /// <summary>Reads the word of an address; false for anything else.</summary>
    public static bool TryRead(string? slug, out MetricName metric) =>
        Enum.TryParse(slug, ignoreCase: true, out metric) && Enum.IsDefined(metric) && !int.TryParse(slug, out _);
}
