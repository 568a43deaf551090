using System.Globalization;

namespace CustomerSuccess.Data.Imports;

/// <summary>What the values of a file look like: any of three sets of digits, ISO days, amounts in main units.</summary>
internal static partial class ImportValues
{
    /// <summary>Reads an ISO 4217 code in any case.</summary>
    public static ValueFault? Currency(string text, out Currency value)
    {
        var code = text.ToUpperInvariant();
        value = IsoCurrencies.Includes(code) ? new Currency(code) : default;
        return IsoCurrencies.Includes(code) ? null : new ValueFault(RefusalReason.UnknownCurrency);
    }

    /// <summary>Reads true or false, yes or no, 1 or 0, in English or Persian.</summary>
    public static ValueFault? Boolean(string text, out bool value)
    {
        var folded = FoldedText.Of(text);
        value = folded is "true" or "yes" or "1" or "y" or "t" or "بله" or "بلی";
        return value || folded is "false" or "no" or "0" or "n" or "f" or "خیر" or "نه" ? null : new ValueFault(RefusalReason.NotTrueOrFalse);
    }

    /// <summary>Reads one of an enumeration's names, in any case, with or without hyphens between its words.</summary>
    public static ValueFault? Named<T>(string text, out T value)
        where T : struct, Enum
    {
        if (NamesOf<T>.Known.TryGetValue(text, out value) || NamesOf<T>.Known.TryGetValue(ImportHeader.Normal(text).Replace("_", string.Empty, StringComparison.Ordinal), out value))
        {
            return null;
        }

        return new ValueFault(RefusalReason.NotOneOf, string.Join(", ", Enum.GetValues<T>().Select(ValueWords.Of)));
    }

    private static string Latin(string text) => string.Create(text.Length, text, static (latin, source) =>
    {
        for (var i = 0; i < latin.Length; i++)
        {
            latin[i] = source[i] switch
            {
                >= '۰' and <= '۹' => (char)('0' + (source[i] - '۰')),
                >= '٠' and <= '٩' => (char)('0' + (source[i] - '٠')),
                var other => other,
            };
        }
    });

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static class NamesOf<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>().ToDictionary(name => name.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
