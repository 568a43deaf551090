using System.Globalization;
using System.Text.RegularExpressions;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Language;

/// <summary>Reads days as people type them: 2026-10-05, 5/10/2026, 1405/07/13 or ۱۳/۷/۱۴۰۵.</summary>
/// <remarks>The calendar follows from the year: before 1700 it is Persian. A year of two digits is refused, since it could be either.</remarks>
public static partial class TypedDate
{
    /// <summary>Reads a day; false for one that does not exist, such as 31 Mehr.</summary>
    public static bool TryRead(string? typed, out DateOnly day)
    {
        day = default;
        var text = DigitText.ToLatin(typed ?? string.Empty).Trim();
        var match = YearFirst().Match(text) is { Success: true } found ? found : DayFirst().Match(text);
        return match.Success && TryMake(Part(match, "y"), Part(match, "m"), Part(match, "d"), out day);
    }

    /// <summary>Returns the day as it is typed in the calendar, for an input: 2026-10-05 or 1405/07/13.</summary>
    public static string Write(DateOnly day, CalendarKind calendar)
    {
        if (calendar is CalendarKind.Gregorian)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var (date, persian) = (day.ToDateTime(TimeOnly.MinValue), calendar.Calendar());
        return string.Create(CultureInfo.InvariantCulture, $"{persian.GetYear(date):0000}/{persian.GetMonth(date):00}/{persian.GetDayOfMonth(date):00}");
    }

    private static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        var calendar = (year < 1700 ? CalendarKind.Persian : CalendarKind.Gregorian).Calendar();
        if (year is < 1200 or > 2200 or (> 1600 and < 1700) || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > calendar.GetDaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth, calendar);
        return true;
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>\d{1,2})[-/. ](?<m>\d{1,2})[-/. ](?<y>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
