using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Members;

/// <summary>The organisation as somebody has filled it in; <see cref="OrganizationRules"/> says whether it can be saved.</summary>
/// <param name="Name">The name.</param>
/// <param name="TimeZone">The IANA time zone whose days are the days of business.</param>
/// <param name="Calendar">The calendar of its reports.</param>
/// <param name="WeekStart">The first day of the week.</param>
/// <param name="FiscalYearStartMonth">The month of <paramref name="Calendar"/> that the fiscal year starts with.</param>
/// <param name="Currency">The code of the currency of its reports.</param>
public sealed record OrganizationEntry(string Name, string TimeZone, CalendarKind Calendar, DayOfWeek WeekStart, int FiscalYearStartMonth, string Currency);
