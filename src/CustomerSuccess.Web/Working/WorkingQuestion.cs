using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Working;

/// <summary>Which figure is to be explained, and to whom.</summary>
/// <param name="Period">The period of the report.</param>
/// <param name="Kind">The calendar that the period is of.</param>
/// <param name="Other">The period of the other calendar that has the most days in common with it; none where days were picked freely.</param>
/// <param name="Filter">The slice.</param>
/// <param name="Viewer">Who asks.</param>
/// <param name="Zone">The organisation's time zone.</param>
/// <param name="Links">Where the lists behind its numbers are.</param>
public sealed record WorkingQuestion(ReportPeriod Period, CalendarKind Kind, ReportPeriod? Other, Filter Filter, Viewer Viewer, TimeZoneInfo Zone, WorkingLinks Links)
{
    /// <summary>Gets the calendar that the period is not of.</summary>
    public CalendarKind OtherKind => Kind is CalendarKind.Persian ? CalendarKind.Gregorian : CalendarKind.Persian;
}
