using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Overview;

/// <summary>A period of a report, with how much of it has gone by.</summary>
/// <param name="Whole">Every day of it, also those to come; it has the name that people use.</param>
/// <param name="Measured">The days that figures are of: those up to today while it runs.</param>
/// <param name="IsRunning">Whether it is not over yet, so that its figures are "so far".</param>
public sealed record ReportPeriod(Period Whole, Period Measured, bool IsRunning)
{
    /// <summary>Returns the period as it stands on <paramref name="today"/>; one in the future is measured as a whole.</summary>
    public static ReportPeriod On(DateOnly today, Period whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return whole.Contains(today)
            ? new ReportPeriod(whole, new Period(whole.Start, today.AddDays(1)), IsRunning: true)
            : new ReportPeriod(whole, whole, IsRunning: false);
    }
}
