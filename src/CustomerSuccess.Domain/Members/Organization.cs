using CustomerSuccess.Domain.Changes;

namespace CustomerSuccess.Domain.Members;

/// <summary>The company that uses the dashboard. There is one.</summary>
public sealed class Organization : IVersioned
{
    /// <summary>Gets 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the IANA time zone whose days are the days of business.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Gets or sets the calendar of its reports.</summary>
    public required CustomerSuccess.Domain.Time.CalendarKind Calendar { get; set; }

    /// <summary>Gets or sets the first day of the week.</summary>
    public required DayOfWeek WeekStart { get; set; }

    /// <summary>Gets or sets the month that the fiscal year starts with.</summary>
    public required int FiscalYearStartMonth { get; set; }

    /// <summary>Gets or sets the currency of its reports.</summary>
    public required Currency ReportingCurrency { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
