namespace CustomerSuccess.Data.Imports;

/// <summary>Numbers and days as the files have them, for whoever else is told them in words.</summary>
public static class ImportNumbers
{
    /// <summary>Reads a whole number in any of three sets of digits.</summary>
    public static bool TryWhole(string text, out int number) => ImportValues.Whole(int.MinValue, int.MaxValue)(text, out number) is null;

    /// <summary>Reads a day as 2026-03-21.</summary>
    public static bool TryDay(string text, out DateOnly day) => ImportValues.Day(text, out day) is null;

    /// <summary>Reads an instant as 2026-03-21T08:30:00Z.</summary>
    public static bool TryInstant(string text, out DateTime instant) => ImportValues.Instant(text, out instant) is null;

    /// <summary>Reads an ISO 4217 code in any case.</summary>
    public static bool TryCurrency(string text, out Currency currency) => ImportValues.Currency(text, out currency) is null;
}
