using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>What the currencies of a made-up company are worth, month by month.</summary>
internal sealed class CompanyRates
{
    private readonly Dictionary<(string Currency, int Month), decimal> _dollars = [];
    private readonly GeneratorOptions _options;
    private readonly DateOnly _first;

    public CompanyRates(SeededRandom random, GeneratorOptions options, DateOnly first)
    {
        (_options, _first) = (options, first);
        foreach (var currency in options.Currencies)
        {
            var dollars = DollarsAtStart(currency);
            for (var month = 0; month <= MonthOf(options.Until); month++)
            {
                // The rial loses about two percent a month; the others wander.
                dollars *= currency.Code == "USD" ? 1 : (decimal)(1 + ((currency.Code == "IRR" ? -0.02 : 0) + (0.012 * random.Normal())));
                _dollars[(currency.Code, month)] = dollars;
            }
        }
    }

    private Currency Main => _options.Currencies[0];

    /// <summary>Returns what a unit of a currency is worth in units of the main currency.</summary>
    public decimal Of(Currency currency, DateOnly day)
    {
        var rate = Dollars(currency, day) / Dollars(Main, day);
        return currency == Main ? 1m : Math.Round(rate, rate < 0.01m ? 12 : 4);
    }

    /// <summary>Returns what a unit of a currency is worth in dollars.</summary>
    public decimal Dollars(Currency currency, DateOnly day) => _dollars[(currency.Code, Math.Clamp(MonthOf(day), 0, MonthOf(_options.Until)))];

    /// <summary>Returns the rates as records.</summary>
    public IEnumerable<ExchangeRate> Records() =>
        from currency in _options.Currencies.Skip(1)
        from month in Enumerable.Range(0, MonthOf(_options.Until) + 1).Select(_first.AddMonths)
        select new ExchangeRate { Currency = currency, Into = Main, From = month, Rate = Of(currency, month) };

    private static decimal DollarsAtStart(Currency currency) =>
        currency.Code switch { "EUR" => 1.08m, "IRR" => 0.0000024m, "GBP" => 1.27m, "AED" => 0.27m, "TRY" => 0.04m, _ => 1m };

    private int MonthOf(DateOnly day) => ((day.Year - _first.Year) * 12) + day.Month - _first.Month;
}
