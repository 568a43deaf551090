namespace CustomerSuccess.Web.ChartMogul;

/// <summary>The signs of currencies that have one of their own; of others, the code.</summary>
internal static class CurrencySigns
{
    public static string Of(Currency currency) => currency.Code switch
    {
        "USD" or "CAD" or "AUD" or "NZD" or "MXN" or "SGD" or "HKD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" or "CNY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "ILS" => "₪",
        "TRY" => "₺",
        "UAH" => "₴",
        "IRR" => "﷼",
        var code => code,
    };
}
