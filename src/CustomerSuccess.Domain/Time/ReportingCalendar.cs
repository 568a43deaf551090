namespace CustomerSuccess.Domain.Time;

/// <summary>How days are gathered into the periods of a report.</summary>
/// <param name="Kind">The calendar of months, quarters and years.</param>
/// <param name="WeekStart">The first day of the week: Saturday, Sunday or Monday.</param>
/// <param name="FiscalYearStartMonth">The month, 1 to 12 of <paramref name="Kind"/>, that quarters and years are counted from.</param>
public sealed record ReportingCalendar(CalendarKind Kind, DayOfWeek WeekStart, int FiscalYearStartMonth = 1)
{
    /// <summary>Gets the Gregorian calendar with weeks from Monday.</summary>
    public static ReportingCalendar Gregorian { get; } = new(CalendarKind.Gregorian, DayOfWeek.Monday);

    /// <summary>Gets the Persian calendar with weeks from Saturday.</summary>
    public static ReportingCalendar Persian { get; } = new(CalendarKind.Persian, DayOfWeek.Saturday);

    /// <summary>Returns the period of this calendar that <paramref name="day"/> falls in.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is not a named value.</exception>
    public Period PeriodOf(DateOnly day, Interval interval) => interval switch
    {
        Interval.Day => new Period(day, day.AddDays(1)),
        Interval.Week => WeekOf(day),
        Interval.Month => Months(MonthIndex(day), 1),
        Interval.Quarter => Months(FiscalStart(MonthIndex(day), 3), 3),
        Interval.Year => Months(FiscalStart(MonthIndex(day), 12), 12),
        _ => throw new ArgumentOutOfRangeException(nameof(interval), interval, "There is no such interval."),
    };

    /// <summary>Returns <paramref name="count"/> periods that follow one another; the last holds <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public IReadOnlyList<Period> SeriesTo(DateOnly day, Interval interval, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var series = new Period[count];
        series[^1] = PeriodOf(day, interval);
        for (var i = count - 2; i >= 0; i--)
        {
            series[i] = PeriodOf(series[i + 1].DayBefore, interval);
        }

        return series;
    }

    private Period WeekOf(DateOnly day)
    {
        var start = day.AddDays(-((day.DayOfWeek - WeekStart + 7) % 7));
        return new Period(start, start.AddDays(7));
    }

    private int MonthIndex(DateOnly day)
    {
        var (calendar, date) = (Kind.Calendar(), day.ToDateTime(TimeOnly.MinValue));
        return (calendar.GetYear(date) * 12) + calendar.GetMonth(date) - 1;
    }

    private int FiscalStart(int month, int length) => month - ((month - (FiscalYearStartMonth - 1)) % length);

    private Period Months(int first, int count) => new(FirstDay(first), FirstDay(first + count));

    private DateOnly FirstDay(int month) => new(month / 12, (month % 12) + 1, 1, Kind.Calendar());
}
