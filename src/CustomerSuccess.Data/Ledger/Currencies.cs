namespace CustomerSuccess.Data.Ledger;

/// <summary>Which of several currencies without a rate a figure names.</summary>
internal static class Currencies
{
    /// <summary>Returns the first by code of two; one that is none does not count.</summary>
    public static Currency? First(Currency? one, Currency? other) =>
        one is not { } left ? other : other is not { } right ? one : string.CompareOrdinal(left.Code, right.Code) <= 0 ? one : other;
}
