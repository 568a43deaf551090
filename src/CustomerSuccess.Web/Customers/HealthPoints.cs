namespace CustomerSuccess.Web.Customers;

/// <summary>How a health score is shown.</summary>
public static class HealthPoints
{
    /// <summary>Returns the whole points shown: rounded down, so that a score just under a band never reads as the band's limit.</summary>
    public static decimal Shown(decimal score) => decimal.Floor(score);
}
