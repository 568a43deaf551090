using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Costs;

/// <summary>A unit that an amount is typed in: rial, toman or a multiple for rials, the currency itself for others.</summary>
/// <param name="Key">How a form names it.</param>
/// <param name="Name">How it is called.</param>
/// <param name="MinorUnits">How many of the currency's smallest units it has.</param>
public sealed record AmountUnit(string Key, string Name, long MinorUnits)
{
    /// <summary>More than any bill, and far from where sums of amounts could overflow.</summary>
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Returns the units of a currency, the user's own first.</summary>
    public static IReadOnlyList<AmountUnit> Of(Currency currency, IDisplay display)
    {
        ArgumentNullException.ThrowIfNull(display);
        return currency.Code == "IRR"
            ? [.. Enum.GetValues<MoneyUnitChoice>().OrderByDescending(unit => unit == display.Choices.MoneyUnit).Select(unit => Rials(unit, currency, display))]
            : [new AmountUnit(currency.Code, display.MoneyUnit(currency), currency.MinorUnitsPerUnit())];
    }

    /// <summary>Reads an amount; false where it is no number, finer than the smallest unit, or beyond all bills.</summary>
    public bool TryRead(string typed, Currency currency, out Money amount)
    {
        amount = new Money(0, currency);
        if (!TypedNumber.TryRead(typed, out var number) || Math.Abs(number) > Most)
        {
            return false;
        }

        var minor = number * MinorUnits;
        if (minor != decimal.Truncate(minor) || Math.Abs(minor) > Most * 1000)
        {
            return false;
        }

        amount = new Money((long)minor, currency);
        return true;
    }

    /// <summary>Returns the amount as it is typed in this unit.</summary>
    public string Write(long minorUnits) => (minorUnits / (decimal)MinorUnits).ToString("#,0.#########", System.Globalization.CultureInfo.InvariantCulture);

    private static AmountUnit Rials(MoneyUnitChoice unit, Currency currency, IDisplay display)
    {
        var name = new UserDisplay(display.Choices with { MoneyUnit = unit }).MoneyUnit(currency);
        return unit switch
        {
            MoneyUnitChoice.Rial => new("rial", name, 1),
            MoneyUnitChoice.Toman => new("toman", name, 10),
            MoneyUnitChoice.ThousandToman => new("thousand-toman", name, 10_000),
            MoneyUnitChoice.MillionToman => new("million-toman", name, 10_000_000),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
        };
    }
}
