using System.Globalization;

namespace CustomerSuccess.Data.Imports;

/// <summary>Days and instants.</summary>
internal static partial class ImportValues
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>Reads a day as 2026-03-21; a time of day behind it is passed over.</summary>
    public static ValueFault? Day(string text, out DateOnly value)
    {
        // Nearly every value of a file is written plainly; only another is looked at letter by letter.
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value) && value.Year is >= FirstYear and <= LastYear)
        {
            return null;
        }

        var parts = Latin(text).Split('T', ' ')[0].Split('-', '/');
        value = default;
        if (parts.Length != 3 || !Number(parts[0], 4, out var year) || !Number(parts[1], 2, out var month) || !Number(parts[2], 2, out var day))
        {
            return new ValueFault(RefusalReason.NotADate);
        }

        if (year is >= 1250 and <= 1500)
        {
            return new ValueFault(RefusalReason.PersianYear);
        }

        if (year is < FirstYear or > LastYear)
        {
            return new ValueFault(RefusalReason.YearOffRange, Invariant(FirstYear), Invariant(LastYear));
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return new ValueFault(RefusalReason.NotADate);
        }

        value = new DateOnly(year, month, day);
        return null;
    }

    /// <summary>Reads an instant, UTC, as 2026-03-21T08:30:00Z.</summary>
    public static ValueFault? Instant(string text, out DateTime value)
    {
        var isRead = DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        value = isRead ? instant.UtcDateTime : default;
        return isRead && value.Year is >= FirstYear and <= LastYear ? null : new ValueFault(RefusalReason.NotAnInstant);
    }

    private static bool Number(string text, int longest, out int value)
    {
        value = 0;
        return text.Length > 0 && text.Length <= longest && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
