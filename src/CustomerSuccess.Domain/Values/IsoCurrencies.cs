namespace CustomerSuccess.Domain.Values;

/// <summary>The currencies of ISO 4217 that money is kept in, and how many decimals their main unit has.</summary>
public static class IsoCurrencies
{
    private const string WithoutDecimals = " BIF CLP DJF GNF IRR ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ";
    private const string WithThree = " BHD IQD JOD KWD LYD OMR TND ";
    private const string WithTwo =
        " AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP"
        + " ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK"
        + " MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP"
        + " STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG ";

    /// <summary>Tells whether <paramref name="code"/> names a currency, in three upper-case letters.</summary>
    public static bool Includes(string code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) && (Names(WithTwo, code) || Names(WithoutDecimals, code) || Names(WithThree, code));

    /// <summary>Returns how many decimals an amount of the currency has: 2 for cents, 0 for rials.</summary>
    /// <remarks>ISO 4217 gives the rial two, but its smaller coin is long out of use; CLDR gives it none, and amounts are kept in whole rials.</remarks>
    public static int DecimalsOf(Currency currency) => Names(WithoutDecimals, currency.Code) ? 0 : Names(WithThree, currency.Code) ? 3 : 2;

    private static bool Names(string list, string code) => list.Contains($" {code} ", StringComparison.Ordinal);
}
