using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Entry;

/// <summary>The organisation's day, as its time zone has it.</summary>
internal static class BusinessDay
{
    public static Task<EntryDay> ReadAsync(CustomerSuccessContext context, TimeProvider time, CancellationToken cancellationToken) => ReadAsync(context, time.GetUtcNow(), cancellationToken);

    /// <summary>Returns the day that an instant is of.</summary>
    public static async Task<EntryDay> ReadAsync(CustomerSuccessContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var organization = await context.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var zone = organization is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(organization.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new EntryDay(today, zone, organization?.ReportingCurrency ?? default, organization?.Calendar ?? CalendarKind.Gregorian);
    }

    /// <summary>Returns the instant at which a day begins; the first after the gap where the clocks go forward at midnight.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30);
        }

        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }
}
