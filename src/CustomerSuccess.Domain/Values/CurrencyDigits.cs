using System.Collections.Frozen;

namespace CustomerSuccess.Domain.Values;

/// <summary>How many decimal digits the main unit of a currency has, by ISO 4217.</summary>
/// <remarks>The rial is the exception: ISO lists two digits for IRR, but nobody has counted hundredths of a rial for decades, and our smallest unit is the rial.</remarks>
public static class CurrencyDigits
{
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, string>
    {
        ["0"] = "BIF CLP DJF GNF IRR ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
        ["3"] = "BHD IQD JOD KWD LYD OMR TND",
        ["4"] = "CLF UYW",
    }.SelectMany(group => group.Value.Split(' ').Select(code => KeyValuePair.Create(code, group.Key[0] - '0'))).ToFrozenDictionary();

    /// <summary>Returns how many digits follow the decimal point: 0 for JPY and IRR, 3 for KWD, 2 for what is not listed.</summary>
    public static int MinorDigits(this Currency currency) => Digits.GetValueOrDefault(currency.Code, 2);

    /// <summary>Returns how many minor units make one main unit: 1, 100, 1,000 or 10,000.</summary>
    public static int MinorUnitsPerUnit(this Currency currency) => currency.MinorDigits() switch
    {
        0 => 1,
        3 => 1_000,
        4 => 10_000,
        _ => 100,
    };

    /// <summary>Returns an amount of minor units in main units, exactly: 12,345 cents are 123.45.</summary>
    /// <remarks>By a product, which is many times quicker than the quotient of decimals.</remarks>
    public static decimal InMainUnits(this Currency currency, long minor) => minor * currency.MinorDigits() switch
    {
        0 => 1m,
        3 => 0.001m,
        4 => 0.0001m,
        _ => 0.01m,
    };
}
