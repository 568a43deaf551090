using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>Keeps spreadsheets from running text as a formula, by an apostrophe in front that can be taken off again without a doubt.</summary>
/// <remarks>
/// A text whose first character, apostrophes aside, is one that begins a formula gets one apostrophe more. So <c>=1+1</c> is written <c>'=1+1</c>, a text that is
/// <c>'=1+1</c> is written <c>''=1+1</c>, and <c>'tis</c> stays as it is; taking one off gives back each of them.
/// </remarks>
public static class SpreadsheetText
{
    // Spreadsheets in some languages take the wide signs of East Asia, too.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>Returns the text as it may stand in a spreadsheet.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Safe(string? text) => BeginsFormula(text) ? "'" + text : text;

    /// <summary>Returns the text as it was.</summary>
    public static string Original(string text) => text is ['\'', ..] && BeginsFormula(text) ? text[1..] : text;

    private static bool BeginsFormula(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart('\'');
        return bare.Length > 0 && Beginnings.Contains(bare[0]);
    }
}
