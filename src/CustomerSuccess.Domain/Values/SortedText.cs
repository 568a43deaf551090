using System.Globalization;

namespace CustomerSuccess.Domain.Values;

/// <summary>The order in which people expect names.</summary>
public static class SortedText
{
    /// <summary>Longer names are not told apart beyond this; databases limit what an index holds.</summary>
    private const int LongestSorted = 200;

    private static readonly CompareInfo Persian = CultureInfo.GetCultureInfo("fa-IR").CompareInfo;

    /// <summary>Returns bytes that compare as the text does in Persian alphabetical order; Latin letters keep theirs.</summary>
    /// <remarks>Databases order by code point, which puts پ, چ, ژ, ک, گ and ی behind all other letters.</remarks>
    public static byte[] KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sorted = text.Length > LongestSorted ? text[..LongestSorted] : text;
        return Persian.GetSortKey(sorted, CompareOptions.IgnoreCase).KeyData;
    }
}
