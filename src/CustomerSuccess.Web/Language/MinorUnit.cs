namespace CustomerSuccess.Web.Language;

/// <summary>How many decimals a currency has, by ISO 4217.</summary>
public static class MinorUnit
{
    /// <summary>Returns 2 but for the currencies that ISO 4217 gives another number.</summary>
    public static int DecimalsOf(Currency currency) => currency.Code switch
    {
        // Rials have no smaller coin in use; ISO lists two decimals, CLDR none, and amounts are kept in whole rials.
        "IRR" => 0,
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };
}
