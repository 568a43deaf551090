using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CustomerSuccess.Data.Values;

/// <summary>Stores instants as UTC to the microsecond, which both databases keep, and reads them back as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(instant => ToStored(instant), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    public static DateTime ToStored(DateTime instant)
    {
        var utc = instant.Kind is DateTimeKind.Local ? instant.ToUniversalTime() : instant;
        return new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }
}
