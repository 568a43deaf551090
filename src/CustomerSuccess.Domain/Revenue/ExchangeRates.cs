namespace CustomerSuccess.Domain.Revenue;

/// <summary>The exchange rates that are known, by pair and day.</summary>
/// <remarks>A rate holds from its day until the next of the same pair. Rates are not turned round nor chained: what nobody recorded is missing.</remarks>
public sealed class ExchangeRates
{
    private readonly Dictionary<(Currency From, Currency Into), ExchangeRate[]> _rates;

    /// <summary>Takes the rates, in any order.</summary>
    public ExchangeRates(IEnumerable<ExchangeRate> rates) =>
        _rates = rates.GroupBy(rate => (rate.Currency, rate.Into)).ToDictionary(pair => pair.Key, pair => pair.OrderBy(rate => rate.From).ToArray());

    /// <summary>Gets the rates of a company that has but one currency.</summary>
    public static ExchangeRates None { get; } = new([]);

    /// <summary>Returns what one main unit of a currency is worth in another on a day; 1 for itself, and nothing when no rate is known.</summary>
    public decimal? Of(Currency currency, Currency into, DateOnly day) =>
        currency == into ? 1m
        : _rates.TryGetValue((currency, into), out var rates) ? Array.FindLast(rates, rate => rate.From <= day)?.Rate
        : null;

    /// <summary>Returns what one minor unit of a currency is worth in minor units of another: the rate, shifted by the difference in their digits.</summary>
    public decimal? OfMinor(Currency currency, Currency into, DateOnly day) =>
        Of(currency, into, day) * into.MinorUnitsPerUnit() / currency.MinorUnitsPerUnit();

    /// <summary>Returns an amount in minor units (or ten-thousandths of them) at the rate of a day, rounded half to even to a whole number; nothing when no rate is known.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public long? Convert(long amount, Currency currency, Currency into, DateOnly day) => currency == into ? amount
        : OfMinor(currency, into, day) is { } rate ? (long)decimal.Round(amount * rate, MidpointRounding.ToEven)
        : null;
}
