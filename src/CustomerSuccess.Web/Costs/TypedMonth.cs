using System.Globalization;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Costs;

/// <summary>Reads months as people type them: 2026-09, 9/2026, Sep 2026, 1405/06 or شهریور ۱۴۰۵.</summary>
/// <remarks>The calendar follows from the year: before 1700 it is Persian. A name must belong to the year's calendar.</remarks>
public static class TypedMonth
{
    private static readonly bool[] Lengths = [false, true];
    private static readonly char[] Separators = ['-', '/', '.', ' ', ',', '،'];

    /// <summary>Reads a month; false for one that cannot be meant.</summary>
    public static bool TryRead(string? typed, out Period month)
    {
        month = new Period(DateOnly.MinValue, DateOnly.MinValue.AddDays(1));
        var parts = FoldedText.Of(typed).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || Array.FindIndex(parts, IsYear) is not (>= 0 and var yearAt))
        {
            return false;
        }

        var year = int.Parse(parts[yearAt], CultureInfo.InvariantCulture);
        var calendar = year < 1700 ? ReportingCalendar.Persian : ReportingCalendar.Gregorian;
        var number = NumberOf(parts[1 - yearAt], calendar.Kind);
        if (year is < 1200 or > 2200 or (> 1600 and < 1700) || number is < 1 or > 12)
        {
            return false;
        }

        month = calendar.PeriodOf(new DateOnly(year, number, 1, calendar.Kind.Calendar()), Interval.Month);
        return true;
    }

    private static bool IsYear(string part) => part.Length == 4 && part.All(char.IsAsciiDigit);

    private static int NumberOf(string part, CalendarKind calendar) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Enumerable.Range(1, 12).FirstOrDefault(month => NamesOf(calendar, month).Any(name => FoldedText.Of(name) == part));

    private static IEnumerable<string> NamesOf(CalendarKind calendar, int month) =>
        from language in Enum.GetValues<LanguageChoice>()
        from isShort in Lengths
        select new DisplayWords(language).Month(calendar, month, isShort);
}
