namespace CustomerSuccess.Data.Ledger;

/// <summary>Exchange rates into the reporting currency by day, looked up once a day and currency. Used by one thread.</summary>
internal sealed class DayRates(LedgerPicture picture)
{
    private readonly Dictionary<(byte Currency, int Day), MinorRate?> _rates = [];

    /// <summary>Returns an amount at the rate of a day, or nothing when no rate is known.</summary>
    public long? Convert(long amount, byte currency, int day)
    {
        if (currency == picture.Reporting)
        {
            return amount;
        }

        if (!_rates.TryGetValue((currency, day), out var rate))
        {
            rate = picture.Shared.Rates.OfMinor(picture.Codes.Currencies[currency], picture.Shared.Currency, DateOnly.FromDayNumber(day)) is { } known ? new MinorRate(known) : null;
            _rates.Add((currency, day), rate);
        }

        return rate?.Convert(amount);
    }
}
