using System.Globalization;
using System.Text.RegularExpressions;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Components.Periods;

/// <summary>A period as the address names it, so that a link shows the same days to everybody.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>a month: <c>2026-09</c>; a quarter: <c>2026-q3</c>; a year: <c>2026</c></item>
/// <item>a week, by any day of it: <c>2026-09-21w</c>; any range, both days included: <c>2026-09-01..2026-09-15</c></item>
/// <item>the same in the Persian calendar ends in <c>p</c>: <c>1405-06p</c>, <c>1405-q2p</c>, <c>1405p</c>, <c>1405-06-30wp</c>, <c>1405-06-01..1405-06-31p</c></item>
/// </list>
/// Quarters and years are counted from the month that the reporting calendar starts its fiscal year with.
/// </remarks>
/// <param name="Kind">The calendar that the address is written in.</param>
/// <param name="Interval">How long the period is; null for a range of days.</param>
/// <param name="Period">The days.</param>
public sealed partial record PeriodAddress(CalendarKind Kind, Interval? Interval, Period Period)
{
    /// <summary>Returns the address of the period of <paramref name="calendar"/> that <paramref name="day"/> falls in.</summary>
    public static PeriodAddress Of(DateOnly day, Interval interval, ReportingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new(calendar.Kind, interval, calendar.PeriodOf(day, interval));
    }

    /// <summary>Returns the address of any range of days.</summary>
    public static PeriodAddress Range(Period period, CalendarKind kind) => new(kind, null, period);

    /// <summary>Reads an address; null for one that names no period, since addresses are typed by people.</summary>
    /// <param name="text">The address.</param>
    /// <param name="own">The reader's reporting calendar, which also says where weeks and years of the other calendar begin.</param>
    public static PeriodAddress? TryParse(string? text, ReportingCalendar own)
    {
        ArgumentNullException.ThrowIfNull(own);
        var match = Pattern().Match(DigitText.ToLatin(text ?? string.Empty).Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["p"].Success ? CalendarKind.Persian : CalendarKind.Gregorian;
        var calendar = For(kind, own);
        return match.Groups["to"].Success ? RangeOf(match, kind) : IntervalOf(match, calendar);
    }

    /// <summary>Returns the reporting calendar of a kind: the reader's own, or the same weeks and fiscal year in the other.</summary>
    public static ReportingCalendar For(CalendarKind kind, ReportingCalendar own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return own.In(kind);
    }

    /// <summary>Returns whether the period has begun: nothing is measured of one that has not.</summary>
    public bool HasBegun(DateOnly today) => Period.Start <= today;

    /// <summary>Returns the period before this one, as long as this one.</summary>
    public PeriodAddress Previous(ReportingCalendar own) => Interval is { } interval
        ? Of(Period.DayBefore, interval, For(Kind, own))
        : Shifted(-(Period.End.DayNumber - Period.Start.DayNumber));

    /// <summary>Returns the period after this one, as long as this one.</summary>
    public PeriodAddress Next(ReportingCalendar own) => Interval is { } interval
        ? Of(Period.End, interval, For(Kind, own))
        : Shifted(Period.End.DayNumber - Period.Start.DayNumber);

    /// <summary>Returns the address text.</summary>
    public override string ToString()
    {
        var (calendar, start) = (Kind.Calendar(), Period.Start.ToDateTime(TimeOnly.MinValue));
        var (year, month) = (calendar.GetYear(start), calendar.GetMonth(start));
        var text = Interval switch
        {
            Domain.Time.Interval.Day => Day(Period.Start) + "d",
            Domain.Time.Interval.Week => Day(Period.Start) + "w",
            Domain.Time.Interval.Month => Text($"{year:0000}-{month:00}"),
            Domain.Time.Interval.Quarter => Text($"{year:0000}-{month:00}q"),
            Domain.Time.Interval.Year => Text($"{year:0000}-{month:00}y"),
            _ => $"{Day(Period.Start)}..{Day(Period.LastDay)}",
        };
        return Short(text, month) + (Kind is CalendarKind.Persian ? "p" : string.Empty);
    }

    /// <summary>Quarters and years that start where the calendar's own do have the short form that people type.</summary>
    private static string Short(string text, int month) => text[^1] switch
    {
        'q' when month % 3 == 1 => Text($"{text[..4]}-q{(month + 2) / 3}"),
        'y' when month == 1 => text[..4],
        _ => text,
    };

    private static PeriodAddress? RangeOf(Match match, CalendarKind kind) =>
        DayOf(match, "from", kind) is { } first && DayOf(match, "to", kind) is { } last && last >= first
            ? Range(new Period(first, last.AddDays(1)), kind)
            : null;

    private static PeriodAddress? IntervalOf(Match match, ReportingCalendar calendar)
    {
        var day = match.Groups["from"].Success ? DayOf(match, "from", calendar.Kind) : FirstDay(match, calendar.Kind);
        return day is { } some ? Of(some, match.Groups["unit"].Value switch
        {
            "d" => Domain.Time.Interval.Day,
            "w" => Domain.Time.Interval.Week,
            "q" => Domain.Time.Interval.Quarter,
            "y" => Domain.Time.Interval.Year,
            _ when match.Groups["quarter"].Success => Domain.Time.Interval.Quarter,
            _ when match.Groups["month"].Success => Domain.Time.Interval.Month,
            _ => Domain.Time.Interval.Year,
        }, calendar) : null;
    }

    private static DateOnly? FirstDay(Match match, CalendarKind kind)
    {
        var quarter = match.Groups["quarter"];
        var month = quarter.Success ? (Whole(quarter) * 3) - 2 : match.Groups["month"].Success ? Whole(match.Groups["month"]) : 1;
        return TypedDate.TryRead(string.Create(CultureInfo.InvariantCulture, $"{Whole(match.Groups["year"]):0000}-{month}-1"), out var day) && IsPersian(match.Groups["year"].ValueSpan) == kind is CalendarKind.Persian ? day : null;
    }

    private static DateOnly? DayOf(Match match, string group, CalendarKind kind) =>
        TypedDate.TryRead(match.Groups[group].Value, out var day) && IsPersian(match.Groups[group].ValueSpan) == kind is CalendarKind.Persian ? day : null;

    private static bool IsPersian(ReadOnlySpan<char> day) => int.Parse(day[..4], CultureInfo.InvariantCulture) < 1700;

    private static int Whole(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private PeriodAddress Shifted(int days) => this with { Period = new Period(Period.Start.AddDays(days), Period.End.AddDays(days)) };

    private string Day(DateOnly day) => TypedDate.Write(day, Kind).Replace('/', '-');

    [GeneratedRegex(@"^(?:(?<from>\d{4}-\d{2}-\d{2})(?:\.\.(?<to>\d{4}-\d{2}-\d{2})|(?<unit>[dw]))|(?<year>\d{4})(?:-q(?<quarter>[1-4])|-(?<month>\d{2})(?<unit>[qy])?)?)(?<p>p)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
