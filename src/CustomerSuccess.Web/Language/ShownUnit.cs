namespace CustomerSuccess.Web.Language;

/// <summary>The unit that an amount is shown in: a currency's own, or what a user wants rials counted in.</summary>
internal sealed record ShownUnit(Currency Currency, decimal MinorUnitsPer, int Decimals, AmountScale Scale, string? Sign, string? WordKey)
{
    public static ShownUnit Of(Currency currency, MoneyUnitChoice rials) => currency.Code switch
    {
        "IRR" => rials switch
        {
            MoneyUnitChoice.Rial => new(currency, 1, 0, AmountScale.One, null, "Rial"),
            MoneyUnitChoice.Toman => new(currency, 10, 1, AmountScale.One, null, "Toman"),
            MoneyUnitChoice.ThousandToman => new(currency, 10_000, 4, AmountScale.Thousand, null, "Toman"),
            MoneyUnitChoice.MillionToman => new(currency, 10_000_000, 7, AmountScale.Million, null, "Toman"),
            _ => throw new ArgumentOutOfRangeException(nameof(rials), rials, "There is no such unit."),
        },
        "USD" => new(currency, 100, 2, AmountScale.One, "$", "Dollar"),
        "EUR" => new(currency, 100, 2, AmountScale.One, "€", "Euro"),
        "GBP" => new(currency, 100, 2, AmountScale.One, "£", "Pound"),
        "JPY" => new(currency, 1, 0, AmountScale.One, "¥", "Yen"),
        "AED" => new(currency, 100, 2, AmountScale.One, null, "Dirham"),
        "TRY" => new(currency, 100, 2, AmountScale.One, "₺", "Lira"),
        _ => Plain(currency),
    };

    /// <summary>Returns the unit for a large figure on a small card: thousands, millions or billions once the number gets long.</summary>
    public ShownUnit ForACard(decimal minorUnits)
    {
        var value = Math.Abs(minorUnits / MinorUnitsPer);
        var isRial = Currency.Code == "IRR";
        return (Scale, value) switch
        {
            (AmountScale.One, >= 1_000_000_000m) => In(AmountScale.Billion, 1_000_000_000m),
            (AmountScale.One, >= 1_000_000m) when isRial || value >= 100_000_000m => In(AmountScale.Million, 1_000_000m),
            (AmountScale.One, >= 10_000m) when isRial => In(AmountScale.Thousand, 1_000m),
            _ => this,
        };
    }

    /// <summary>Returns the unit in which the numbers of an axis have at most four digits.</summary>
    public ShownUnit ForAnAxis(decimal minorUnits) => (Scale, Math.Abs(minorUnits / MinorUnitsPer)) switch
    {
        (AmountScale.One, >= 10_000_000_000m) => In(AmountScale.Billion, 1_000_000_000m),
        (AmountScale.One, >= 10_000_000m) => In(AmountScale.Million, 1_000_000m),
        (AmountScale.One, >= 10_000m) => In(AmountScale.Thousand, 1_000m),
        _ => this,
    };

    private ShownUnit In(AmountScale scale, decimal times) => this with { Scale = scale, MinorUnitsPer = MinorUnitsPer * times };

    private static ShownUnit Plain(Currency currency)
    {
        var decimals = MinorUnit.DecimalsOf(currency);
        var perUnit = 1m;
        for (var i = 0; i < decimals; i++)
        {
            perUnit *= 10;
        }

        return new(currency, perUnit, decimals, AmountScale.One, null, null);
    }
}

/// <summary>By how much an amount is shortened.</summary>
internal enum AmountScale
{
    One,
    Thousand,
    Million,
    Billion,
}
