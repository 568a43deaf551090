using System.Globalization;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads dates and instants as ChartMogul's clients send them: ISO 8601 with or without time and zone, and "2026-03-01 00:00:00 UTC".</summary>
internal static class MogulInstant
{
    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Latest = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Returns the instant in UTC, or nothing when it cannot be read or is not of these centuries.</summary>
    public static DateTime? Read(string text)
    {
        var plain = text.EndsWith(" UTC", StringComparison.Ordinal) ? text[..^4] : text;
        var isRead = DateTime.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant);
        return isRead && plain.Length >= 8 && char.IsAsciiDigit(plain[0]) && char.IsAsciiDigit(plain[3]) && instant >= Earliest && instant < Latest ? instant : null;
    }
}
