namespace CustomerSuccess.Data.Ledger;

/// <summary>What each currency is worth in the reporting currency on each boundary.</summary>
internal sealed class BoundaryRates
{
    private readonly MinorRate?[][] _rates;

    public BoundaryRates(LedgerPicture picture, Boundaries boundaries) =>
        _rates = [.. picture.Codes.Currencies.Values.Select(currency => boundaries.Days
            .Select(day => picture.Shared.Rates.OfMinor(currency, picture.Shared.Currency, DateOnly.FromDayNumber(day)) is { } rate ? new MinorRate(rate) : (MinorRate?)null)
            .ToArray())];

    /// <summary>Returns an amount at the rate of a boundary, or nothing when no rate is known.</summary>
    public long? Convert(long amount, byte currency, int boundary) => _rates[currency][boundary]?.Convert(amount);
}
