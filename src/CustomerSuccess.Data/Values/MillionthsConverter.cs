using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CustomerSuccess.Data.Values;

/// <summary>Stores a measured number as a whole number of millionths, for large tables: both databases add and compare those by themselves.</summary>
/// <remarks>Digits beyond the sixth are cut off downwards, so that a score just under the limit of a band stays under it.</remarks>
internal sealed class MillionthsConverter() : ValueConverter<decimal, long>(value => ToStored(value), stored => stored / PerUnit)
{
    private const decimal PerUnit = 1_000_000m;

    public static long ToStored(decimal value) => (long)decimal.Floor(value * PerUnit);
}
