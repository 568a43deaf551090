using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>Monthly churn over several months, so that one quiet month does not send a lifetime to infinity.</summary>
public static class MeanChurn
{
    /// <summary>Returns the closed months to average over: full months of the calendar that ended by the end of a period, the latest last.</summary>
    /// <param name="period">The period at whose end the lifetime is seen.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="count">How many months.</param>
    public static IReadOnlyList<Period> MonthsOf(Period period, ReportingCalendar calendar, int count)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(calendar);
        var last = calendar.PeriodOf(period.LastDay, Interval.Month);
        return calendar.SeriesTo(last.End <= period.End ? last.Start : last.DayBefore, Interval.Month, count);
    }

    /// <summary>Returns the mean of the months' rates; months that opened without customers have none and are left out, and without any it is not defined.</summary>
    public static Figure Of(IEnumerable<ChurnCounts> months)
    {
        var rates = months.Select(month => month.Rate).OfType<Figure.Defined>().ToList();
        return Figure.Ratio(rates.Sum(rate => rate.Value), rates.Count, ifNothing: WhyNot.NoFullPeriod);
    }
}
