namespace CustomerSuccess.Data.Ledger;

/// <summary>Tells the day of business: today in the organisation's time zone.</summary>
internal static class LedgerClock
{
    public static DateOnly TodayOf(this TimeProvider time, SharedFacts shared)
    {
        var zone = shared.Organization is { } organization ? TimeZoneInfo.FindSystemTimeZoneById(organization.TimeZone) : TimeZoneInfo.Utc;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
    }
}
