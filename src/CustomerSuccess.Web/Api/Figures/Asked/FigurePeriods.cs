using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>Gathers the days that were asked for into periods.</summary>
internal static class FigurePeriods
{
    /// <summary>The most periods of one answer.</summary>
    public const int Most = 500;

    /// <summary>Returns the periods of a calendar that lie in the days asked for. The first and the last are cut where these begin and end; days after today are not measured.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="interval">How long a period is; none for all days as one.</param>
    /// <param name="asked">The days asked for, which begin today at the latest.</param>
    /// <param name="today">The day of business.</param>
    /// <returns>The periods, or more than <see cref="Most"/> when there are too many.</returns>
    public static IReadOnlyList<FigurePeriod> Of(ReportingCalendar calendar, Interval? interval, Period asked, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(asked);
        var periods = new List<FigurePeriod>();
        var end = Earlier(asked.End, today.AddDays(1));
        for (var day = asked.Start; day < end && periods.Count <= Most; day = periods[^1].Measured.End)
        {
            var whole = interval is { } length ? calendar.PeriodOf(day, length) : asked;
            var measured = new Period(day, Earlier(whole.End, end));
            periods.Add(new FigurePeriod(measured, measured == whole && !whole.IsSoFarOn(today)));
        }

        return periods;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
