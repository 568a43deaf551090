using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Finds what kind of purchase a line item for something bought once is, in its account code or else its description.</summary>
/// <remarks>It is the first kind whose name is in the text: ordinary, upsell, cross-sell, loyalty, one-off; signs between letters do not count. Without any it is a one-off purchase.</remarks>
public static class PurchaseKindWords
{
    private static readonly (string Word, PurchaseKind Kind)[] Words =
    [
        ("upsell", PurchaseKind.Upsell),
        ("crosssell", PurchaseKind.CrossSell),
        ("loyalty", PurchaseKind.LoyaltyProgramme),
        ("oneoff", PurchaseKind.OneOff),
        ("onetime", PurchaseKind.OneOff),
        ("ordinary", PurchaseKind.Ordinary),
    ];

    /// <summary>Returns the kind.</summary>
    public static PurchaseKind KindOf(string? accountCode, string? description) => Find(accountCode) ?? Find(description) ?? PurchaseKind.OneOff;

    private static PurchaseKind? Find(string? text)
    {
        var letters = string.Concat((text ?? string.Empty).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Words.Where(word => letters.Contains(word.Word, StringComparison.Ordinal)).Select(word => (PurchaseKind?)word.Kind).FirstOrDefault();
    }
}
