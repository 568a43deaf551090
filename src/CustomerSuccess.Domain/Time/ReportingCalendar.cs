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

    /// <summary>Gets the month, 1 to 12 of the other calendar, that quarters and years are counted from there.</summary>
    public int OtherFiscalYearStartMonth { get; init; } = 1;

    /// <summary>Returns the reporting calendar of an organisation, which also knows its fiscal year in the other calendar.</summary>
    /// <remarks>
    /// A fiscal year that is the calendar's own year is the other calendar's own year, too. Any other starts there with the month whose
    /// first day is nearest: a Gregorian month begins about ten days after a Persian one, so April is Farvardin and Mehr is October.
    /// </remarks>
    public static ReportingCalendar Of(CalendarKind kind, DayOfWeek weekStart, int fiscalYearStartMonth) =>
        new(kind, weekStart, fiscalYearStartMonth) { OtherFiscalYearStartMonth = Nearest(kind, fiscalYearStartMonth) };

    /// <summary>Returns the same weeks and fiscal year in the calendar named; going there and back changes nothing.</summary>
    public ReportingCalendar In(CalendarKind kind) =>
        kind == Kind ? this : new(kind, WeekStart, OtherFiscalYearStartMonth) { OtherFiscalYearStartMonth = FiscalYearStartMonth };

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

    /// <summary>Returns how many full months of this calendar lie between two days: how often the day of the month came round, at the latest on a shorter month's last day.</summary>
    /// <param name="from">The first day; the 31st of January has gone round once on the 28th of February.</param>
    /// <param name="day">The other day, counted in; not before <paramref name="from"/>.</param>
    public int FullMonths(DateOnly from, DateOnly day)
    {
        var ((startMonth, startDay, _), (month, dayOfMonth, length)) = (MonthDay(from), MonthDay(day));
        return month - startMonth - (dayOfMonth < Math.Min(startDay, length) ? 1 : 0);
    }

    /// <summary>Returns the month of a day as a number that rises by 1 from month to month, the day in it from 1, and how many days it has.</summary>
    public (int Month, int Day, int Length) MonthDay(DateOnly day)
    {
        var (calendar, date) = (Kind.Calendar(), day.ToDateTime(TimeOnly.MinValue));
        return (MonthIndex(day), calendar.GetDayOfMonth(date), calendar.GetDaysInMonth(calendar.GetYear(date), calendar.GetMonth(date)));
    }

    private static int Nearest(CalendarKind kind, int month) => (kind, month) switch
    {
        (_, 1) => 1,
        (CalendarKind.Persian, _) => ((month + 2) % 12) + 1,
        _ => ((month + 8) % 12) + 1,
    };

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
