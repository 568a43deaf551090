using System.Globalization;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Language;

public sealed partial class UserDisplay
{
    public string Date(DateOnly day) => Date(day, Choices.Calendar);

    public string Date(DateOnly day, CalendarKind calendar)
    {
        var (year, month, dayOfMonth) = Parts(day, calendar);
        return Digits(_words.Format("Day", dayOfMonth, _words.Month(calendar, month, isShort: true), year));
    }

    public string DateShort(DateOnly day)
    {
        var (_, month, dayOfMonth) = Parts(day, Choices.Calendar);
        return Digits(_words.Format("DayOfMonth", dayOfMonth, _words.Month(Choices.Calendar, month, isShort: true)));
    }

    public string Moment(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return _words.Format("Moment", Date(DateOnly.FromDateTime(local.DateTime)), Digits(local.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    public string Month(Period month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var (year, number, _) = Parts(month.Start, Choices.Calendar);
        return Digits(_words.Format("MonthOfYear", _words.Month(Choices.Calendar, number, isShort: false), year));
    }

    public string MonthShort(Period month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return _words.Month(Choices.Calendar, Parts(month.Start, Choices.Calendar).Month, isShort: true);
    }

    public string Year(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Digits(Parts(period.Start, Choices.Calendar).Year.ToString(CultureInfo.InvariantCulture));
    }

    public string Range(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Range(period, Choices.Calendar, isShort: false);
    }

    public string Range(Period period, CalendarKind calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Range(period, calendar, isShort: true);
    }

    /// <summary>Returns the period's name in the calendar given: "Sep 2026", "Q3 2026", "2026", or its two days.</summary>
    private string Range(Period period, CalendarKind calendar, bool isShort)
    {
        var reporting = Reporting.In(calendar);
        // "Q2 2026" and "2026" are the calendar's own; those of another fiscal year would be misread, and are named by their days.
        var isNamed = reporting.FiscalYearStartMonth == 1;
        var (year, month, _) = Parts(period.Start, calendar);
        return period switch
        {
            _ when period == reporting.PeriodOf(period.Start, Interval.Month) => Digits(_words.Format("MonthOfYear", _words.Month(calendar, month, isShort), year)),
            _ when period == reporting.PeriodOf(period.Start, Interval.Quarter) && isNamed => Digits(_words.Format("Quarter", (month + 2) / 3, year)),
            _ when period == reporting.PeriodOf(period.Start, Interval.Year) && isNamed => Digits(year.ToString(CultureInfo.InvariantCulture)),
            _ => Days(period, calendar),
        };
    }

    public string PeriodShort(Period period, CalendarKind calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        var reporting = Reporting.In(calendar);
        var isNamed = reporting.FiscalYearStartMonth == 1;
        var (year, month, day) = Parts(period.Start, calendar);
        return period switch
        {
            _ when period == reporting.PeriodOf(period.Start, Interval.Month) => _words.Month(calendar, month, isShort: true),
            _ when period == reporting.PeriodOf(period.Start, Interval.Quarter) && isNamed => Digits(_words.Format("QuarterShort", (month + 2) / 3)),
            _ when period == reporting.PeriodOf(period.Start, Interval.Year) && isNamed => Year(period, calendar),
            _ when period == reporting.PeriodOf(period.Start, Interval.Year) => Digits(_words.Format("MonthOfYear", _words.Month(calendar, month, isShort: true), year)),
            _ => Digits(_words.Format("DayOfMonth", day, _words.Month(calendar, month, isShort: true))),
        };
    }

    public string Year(Period period, CalendarKind calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Digits(Parts(period.Start, calendar).Year.ToString(CultureInfo.InvariantCulture));
    }

    public string Days(Period period, CalendarKind calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (first, last) = (Parts(period.Start, calendar), Parts(period.LastDay, calendar));
        if (first == last)
        {
            return Date(period.Start, calendar);
        }

        var start = first switch
        {
            _ when first.Year != last.Year => Date(period.Start, calendar),
            _ when first.Month != last.Month => Digits(_words.Format("DayOfMonth", first.Day, _words.Month(calendar, first.Month, isShort: true))),
            _ => Digits(first.Day.ToString(CultureInfo.InvariantCulture)),
        };
        return _words.Format("FromTo", start, Date(period.LastDay, calendar));
    }

    private static (int Year, int Month, int Day) Parts(DateOnly day, CalendarKind kind)
    {
        var (calendar, date) = (kind.Calendar(), day.ToDateTime(TimeOnly.MinValue));
        return (calendar.GetYear(date), calendar.GetMonth(date), calendar.GetDayOfMonth(date));
    }
}
