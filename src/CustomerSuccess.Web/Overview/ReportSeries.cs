using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Periods;

namespace CustomerSuccess.Web.Overview;

/// <summary>The periods of a report: those before the chosen one, the chosen one, and the running one where it comes next.</summary>
/// <param name="All">The periods, oldest first.</param>
/// <param name="Chosen">The place of the chosen one.</param>
/// <param name="Address">The chosen period as the address names it.</param>
public sealed record ReportSeries(IReadOnlyList<ReportPeriod> All, int Chosen, PeriodAddress Address)
{
    /// <summary>How many periods a trend has: a year and the same month of the year before.</summary>
    public const int Length = 13;

    /// <summary>Gets the chosen period.</summary>
    public ReportPeriod Current => All[Chosen];

    /// <summary>Gets the period that the chosen one is compared with.</summary>
    public ReportPeriod Before => All[Chosen - 1];

    /// <summary>Gets the days that figures are read of.</summary>
    public IReadOnlyList<Period> Measured => [.. All.Select(period => period.Measured)];

    /// <summary>Gets the calendar that the periods are of.</summary>
    public CalendarKind Kind => Address.Kind;

    /// <summary>Gets the period of the other calendar that the chosen one has the most days in common with; none where days were picked freely.</summary>
    public static ReportPeriod? OtherOf(PeriodAddress address, ReportingCalendar own, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Interval is not { } interval)
        {
            return null;
        }

        var other = PeriodAddress.For(address.Kind is CalendarKind.Persian ? CalendarKind.Gregorian : CalendarKind.Persian, own);
        var middle = address.Period.Start.AddDays((address.Period.End.DayNumber - address.Period.Start.DayNumber) / 2);
        return ReportPeriod.On(today, other.PeriodOf(middle, interval));
    }

    /// <summary>Returns the series up to the chosen period, seen on <paramref name="today"/>.</summary>
    /// <param name="address">The period of the report; before days picked freely go as many days as they are.</param>
    /// <param name="own">The reader's reporting calendar.</param>
    /// <param name="today">The day of business.</param>
    public static ReportSeries Of(PeriodAddress address, ReportingCalendar own, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        var calendar = PeriodAddress.For(address.Kind, own);
        var periods = address.Interval is { } known ? [.. calendar.SeriesTo(address.Period.Start, known, Length)] : Equal(address.Period);
        if (address.Next(own).Period is var next && next.Contains(today))
        {
            periods.Add(next);
        }

        return new ReportSeries([.. periods.Select(period => ReportPeriod.On(today, period))], Length - 1, address);
    }

    private static List<Period> Equal(Period chosen)
    {
        var days = chosen.End.DayNumber - chosen.Start.DayNumber;
        return [.. Enumerable.Range(1 - Length, Length).Select(i => new Period(chosen.Start.AddDays(i * days), chosen.End.AddDays(i * days)))];
    }
}
