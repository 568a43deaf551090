using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>The months of the days up to one, so that a million customers do not ask the calendar two million times.</summary>
internal sealed class MonthTable
{
    private const int Days = 40 * 366;

    private readonly (int Month, int Day, int Length)[] _months = new (int, int, int)[Days];
    private readonly ReportingCalendar _calendar;
    private readonly int _first;

    public MonthTable(ReportingCalendar calendar, DateOnly last)
    {
        (_calendar, _first) = (calendar, Math.Max(0, last.DayNumber - Days + 1));

        // Month by month: the calendar is slow to ask, above all the Persian one.
        var number = calendar.MonthDay(last).Month;
        for (var month = calendar.PeriodOf(last, Interval.Month); month.End.DayNumber > _first; month = calendar.PeriodOf(month.DayBefore, Interval.Month))
        {
            var (start, length) = (month.Start.DayNumber, month.End.DayNumber - month.Start.DayNumber);
            for (var day = Math.Max(start, _first); day < month.End.DayNumber && day <= last.DayNumber; day++)
            {
                _months[day - _first] = (number, day - start + 1, length);
            }

            number--;
        }
    }

    /// <summary>Returns what <see cref="ReportingCalendar.FullMonths"/> does, by numbers of days.</summary>
    public int FullMonths(int from, int day)
    {
        if (from < _first)
        {
            return _calendar.FullMonths(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(day));
        }

        ref readonly var start = ref _months[from - _first];
        ref readonly var end = ref _months[day - _first];
        return end.Month - start.Month - (end.Day < Math.Min(start.Day, end.Length) ? 1 : 0);
    }
}
