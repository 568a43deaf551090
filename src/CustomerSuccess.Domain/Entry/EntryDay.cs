using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Entry;

/// <summary>What every entry form needs to know about the organisation.</summary>
/// <param name="Today">The day of business, in the organisation's time zone.</param>
/// <param name="Zone">The organisation's time zone.</param>
/// <param name="Currency">The currency of its reports, in which costs are entered.</param>
/// <param name="Calendar">The calendar of its reports.</param>
public sealed record EntryDay(DateOnly Today, TimeZoneInfo Zone, Currency Currency, CalendarKind Calendar);
