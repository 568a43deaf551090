namespace CustomerSuccess.Web.Imports;

/// <summary>In which unit the amounts of a file are.</summary>
public enum AmountScale
{
    /// <summary>The main unit of the currency that the file names.</summary>
    Main,
    Thousand,
    Million,
    Rial,
    Toman,
    ThousandToman,
    MillionToman,
}

/// <summary>What a unit means for the columns of amounts and currencies.</summary>
internal static class AmountScales
{
    /// <summary>How files call the Iranian currency; a unit of it makes them all IRR.</summary>
    public static IReadOnlyDictionary<string, string> IranianNames { get; } = new[] { "toman", "Toman", "TOMAN", "IRT", "rial", "Rial", "RIAL", "تومان", "ریال", "ريال", "تومن" }.ToDictionary(name => name, _ => "IRR");

    public static bool IsIranian(this AmountScale scale) => scale is AmountScale.Rial or AmountScale.Toman or AmountScale.ThousandToman or AmountScale.MillionToman;

    /// <summary>Returns what an amount is multiplied by to be in the main unit.</summary>
    public static decimal Factor(this AmountScale scale) => scale switch
    {
        AmountScale.Thousand => 1_000m,
        AmountScale.Million => 1_000_000m,
        AmountScale.Toman => 10m,
        AmountScale.ThousandToman => 10_000m,
        AmountScale.MillionToman => 10_000_000m,
        _ => 1m,
    };

    public static AmountScale Of(decimal? factor, bool isIranian) => Enum.GetValues<AmountScale>()
        .FirstOrDefault(scale => scale.Factor() == (factor ?? 1m) && scale.IsIranian() == isIranian);
}
