using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Members;

/// <summary>How the organisation gathers days into weeks, quarters and years. The same for everybody, in whichever calendar they read.</summary>
public interface IOrganizationCalendar
{
    /// <summary>Gets it as it is now; <see cref="ReportingCalendar.Gregorian"/> while there is no organisation.</summary>
    ReportingCalendar Current { get; }
}
