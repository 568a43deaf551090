using System.Text;

namespace CustomerSuccess.Domain.Values;

/// <summary>Brings text to the one form by which it is searched and matched, in English and Persian alike.</summary>
/// <remarks>
/// Arabic and Persian forms of a letter, the three sets of digits, half-spaces and marks are one and the same to a
/// reader, but not to a database. What is shown is never folded.
/// </remarks>
public static class FoldedText
{
    /// <summary>Returns the search form of <paramref name="text"/>: NFKC, lower case, Persian letters, Latin digits, single spaces; empty for nothing.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            var shown = Fold(letter);
            if (shown == ' ' ? folded.Length > 0 && folded[^1] != ' ' : shown != '\0')
            {
                folded.Append(shown);
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static char Fold(char letter) => letter switch
    {
        'ي' or 'ى' or 'ئ' => 'ی',
        'ك' => 'ک',
        'ة' or 'ۀ' => 'ه',
        'أ' or 'إ' or 'ٱ' or 'آ' => 'ا',
        'ؤ' => 'و',
        >= '۰' and <= '۹' => (char)('0' + (letter - '۰')),
        >= '٠' and <= '٩' => (char)('0' + (letter - '٠')),
        'ـ' or '\u0670' or (>= '\u064B' and <= '\u065F') => '\0',
        '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\0',
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => letter,
    };
}
