using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Settings;

/// <summary>The organisation while somebody edits it.</summary>
public sealed class OrganizationForm
{
    public string Name { get; set; } = string.Empty;

    public string TimeZone { get; set; } = "Etc/UTC";

    public CalendarKind Calendar { get; set; }

    public DayOfWeek WeekStart { get; set; } = DayOfWeek.Monday;

    public int FiscalYearStartMonth { get; set; } = 1;

    public string Currency { get; set; } = "USD";

    /// <summary>Gets or sets which saved state the form was begun with.</summary>
    public int Version { get; set; }

    /// <summary>Returns the form of an organisation; a new one where there is none yet.</summary>
    public static OrganizationForm Of(Organization? saved) => saved is null ? new() : new()
    {
        Name = saved.Name,
        TimeZone = saved.TimeZone,
        Calendar = saved.Calendar,
        WeekStart = saved.WeekStart,
        FiscalYearStartMonth = saved.FiscalYearStartMonth,
        Currency = saved.ReportingCurrency.Code,
        Version = saved.Version,
    };

    /// <summary>Returns what was filled in.</summary>
    public OrganizationEntry ToEntry() => new(Name, TimeZone, Calendar, WeekStart, FiscalYearStartMonth, Currency);
}
