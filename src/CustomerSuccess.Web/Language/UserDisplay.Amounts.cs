using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Language;

public sealed partial class UserDisplay
{
    public string Money(Money amount)
    {
        var unit = ShownUnit.Of(amount.Currency, Choices.MoneyUnit);
        return Together(WriteAmount(amount.MinorUnits / unit.MinorUnitsPer, unit, isExact: true), unit);
    }

    public string Money(decimal minorUnits, Currency currency)
    {
        var unit = ShownUnit.Of(currency, Choices.MoneyUnit);
        return Together(WriteAmount(minorUnits / unit.MinorUnitsPer, unit, isExact: false), unit);
    }

    public MoneyParts MoneyParts(decimal minorUnits, Currency currency)
    {
        var unit = ShownUnit.Of(currency, Choices.MoneyUnit).ForACard(minorUnits);
        var number = WriteAmount(minorUnits / unit.MinorUnitsPer, unit, isExact: false);
        return SignOf(unit) is { } sign ? new MoneyParts(WithSign(number, sign), Scale(unit)) : new MoneyParts(number, UnitWords(unit));
    }

    public string MoneyUnit(Currency currency)
    {
        var unit = ShownUnit.Of(currency, Choices.MoneyUnit);
        return SignOf(unit) ?? UnitWords(unit);
    }

    public string MoneyNumber(decimal minorUnits, Currency currency)
    {
        var unit = ShownUnit.Of(currency, Choices.MoneyUnit);
        return WriteAmount(minorUnits / unit.MinorUnitsPer, unit, isExact: false);
    }

    public string MoneyOfColumn(decimal minorUnits, decimal largestMinorUnits, Currency currency)
    {
        var unit = ShownUnit.Of(currency, Choices.MoneyUnit);
        var decimals = (unit.Scale, Math.Abs(largestMinorUnits / unit.MinorUnitsPer)) switch
        {
            (AmountScale.One, >= 1000) => 0,
            (AmountScale.One, _) => unit.Decimals,
            (_, < 10) => 2,
            _ => 1,
        };
        return Write(minorUnits / unit.MinorUnitsPer, decimals, sign: false);
    }

    public MoneyAxis MoneyAxis(decimal largestMinorUnits, Currency currency)
    {
        var unit = ShownUnit.Of(currency, Choices.MoneyUnit).ForAnAxis(largestMinorUnits);
        return new MoneyAxis(unit.MinorUnitsPer, Join(Scale(unit), SignOf(unit) ?? (unit.WordKey is { } key ? _words[key] : unit.Currency.Code)));
    }

    public string AmountInWords(Money amount) => Language.AmountInWords.Of(amount, Choices.Language, Choices.MoneyUnit);

    /// <summary>Small or broken amounts show their cents; an average of thousands does not pretend to know them.</summary>
    private string WriteAmount(decimal value, ShownUnit unit, bool isExact)
    {
        var isBroken = value != decimal.Truncate(value);
        var decimals = Math.Abs(value) switch
        {
            _ when isExact => isBroken ? unit.Decimals : 0,
            _ when unit.Scale is not AmountScale.One => isBroken ? (Math.Abs(value) < 10 ? 2 : 1) : 0,
            < 100 when unit.Decimals > 0 => unit.Decimals,
            < 1000 when unit.Decimals > 0 && isBroken => unit.Decimals,
            _ => 0,
        };
        return Write(value, decimals, sign: false);
    }

    private string Together(string number, ShownUnit unit) => SignOf(unit) is { } sign
        ? Join(WithSign(number, sign), Scale(unit))
        : BesideWords(number, Join(number, UnitWords(unit)));

    /// <summary>In English a sign stands before the number, after a minus; in Persian every currency is a word.</summary>
    private string? SignOf(ShownUnit unit) => Choices.Language is LanguageChoice.English ? unit.Sign : null;

    private static string WithSign(string number, string sign)
    {
        var at = number.TakeWhile(letter => !char.IsDigit(letter)).Count();
        return number.Insert(at, sign);
    }

    private string UnitWords(ShownUnit unit) => Join(Scale(unit), unit.WordKey is { } key ? _words[key] : unit.Currency.Code);

    private string Scale(ShownUnit unit) => unit.Scale is AmountScale.One ? string.Empty : _words["Scale." + unit.Scale];

    private static string Join(string first, string second) => second.Length == 0 ? first : first.Length == 0 ? second : $"{first} {second}";
}
