namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Money as ChartMogul writes it: whole hundredths of the currency's main unit, whatever ISO 4217 says of its digits.</summary>
/// <remarks>10 US dollars are 1,000, and so are 10 yen, although a yen has no hundredths. Halves are rounded away from zero.</remarks>
public static class Cents
{
    /// <summary>How many make one main unit.</summary>
    public const int PerUnit = 100;

    /// <summary>Returns an amount in minor units as hundredths; of a dinar's thousandths it is rounded.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long OfMinor(long minorUnits, Currency currency) => Rounded((decimal)minorUnits * PerUnit / currency.MinorUnitsPerUnit());

    /// <summary>Returns hundredths as minor units, or nothing when they are no whole number of them: 50 hundredths of a yen.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long? ToMinor(long cents, Currency currency)
    {
        var scaled = (Int128)cents * currency.MinorUnitsPerUnit();
        return scaled % PerUnit == 0 ? (long)(scaled / PerUnit) : null;
    }

    /// <summary>Returns the nearest whole number, a half away from zero.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long Rounded(decimal amount) => (long)decimal.Round(amount, MidpointRounding.AwayFromZero);
}
