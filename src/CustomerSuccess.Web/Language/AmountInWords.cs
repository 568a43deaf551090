namespace CustomerSuccess.Web.Language;

/// <summary>Says an amount in words, so that one zero too many is heard before it is saved.</summary>
internal static class AmountInWords
{
    public static string Of(Money amount, LanguageChoice language, MoneyUnitChoice rials)
    {
        var words = new DisplayWords(language);
        var (per, unit, rest) = Units(amount.Currency, rials);
        var (whole, left) = Split(Math.Abs((decimal)amount.MinorUnits), per);
        var text = whole > 0 || left == 0 ? words.Format("AmountOf", Say((long)whole, language), unit is null ? amount.Currency.Code : words[unit]) : string.Empty;
        if (left > 0)
        {
            var smaller = words.Format("AmountOf", Say((long)left, language), rest is null ? words["SmallestUnit"] : words[rest]);
            text = text.Length == 0 ? smaller : words.Format("And", text, smaller);
        }

        return amount.MinorUnits < 0 ? words.Format("Minus", text) : text;
    }

    private static string Say(long number, LanguageChoice language) => language is LanguageChoice.Persian ? PersianNumber.InWords(number) : EnglishNumber.InWords(number);

    private static (decimal Whole, decimal Left) Split(decimal minorUnits, decimal per) => (decimal.Truncate(minorUnits / per), minorUnits % per);

    private static (decimal Per, string? Unit, string? Smaller) Units(Currency currency, MoneyUnitChoice rials)
    {
        var unit = ShownUnit.Of(currency, rials is MoneyUnitChoice.Rial ? rials : MoneyUnitChoice.Toman);
        var rest = currency.Code switch
        {
            "IRR" => "Rial",
            "USD" or "EUR" => "Cent",
            "GBP" => "Penny",
            _ => null,
        };
        return (unit.MinorUnitsPer, unit.WordKey, rest);
    }
}
