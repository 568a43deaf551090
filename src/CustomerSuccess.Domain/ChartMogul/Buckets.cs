using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>The stretches of days that a report is divided into: days, weeks, or months, quarters and years of the Gregorian calendar.</summary>
/// <remarks>
/// The first bucket begins on the start day and the last ends on the end day, even where the week, month, quarter or year is longer. A bucket is
/// named by its last day: of a report by month from 10 January to 24 March, the dates are 31 January, 28 February and 24 March.
/// </remarks>
public static class Buckets
{
    /// <summary>The most buckets a report has; by day that is more than thirteen years.</summary>
    public const int Most = 5_000;

    /// <summary>Returns the buckets in order, or nothing when there would be more than <see cref="Most"/>.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day; not before the first.</param>
    /// <param name="interval">How long a bucket is.</param>
    /// <param name="weekStart">The first day of the week.</param>
    public static IReadOnlyList<Period>? Of(DateOnly start, DateOnly end, Interval interval, DayOfWeek weekStart)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        var calendar = new ReportingCalendar(CalendarKind.Gregorian, weekStart);
        var buckets = new List<Period>();
        for (var day = start; day <= end;)
        {
            if (buckets.Count == Most)
            {
                return null;
            }

            var whole = calendar.PeriodOf(day, interval);
            var bucket = new Period(day, whole.LastDay < end ? whole.End : end.AddDays(1));
            buckets.Add(bucket);
            day = bucket.End;
        }

        return buckets;
    }
}
