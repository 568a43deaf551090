using System.Globalization;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>What values look like in the files of others: numbers also as programs write them (1e-05), days year first, day first or as eight digits, with a time of day or without.</summary>
internal static class AnalysisValues
{
    public static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TypedNumber.TryRead(text, out value);

    public static bool TryDay(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || TypedDate.TryRead(text, out day))
        {
            return true;
        }

        var date = DigitText.ToLatin(text).Trim().Split('T', ' ')[0];
        return date.Length == 8 && date.All(char.IsAsciiDigit) ? TypedDate.TryRead($"{date[..4]}-{date[4..6]}-{date[6..]}", out day) : TypedDate.TryRead(date, out day);
    }

    /// <summary>Reads 1 and 0, true and false, yes and no, in either language.</summary>
    public static bool? Truth(string text) => DigitText.ToLatin(text).Trim().ToUpperInvariant() switch
    {
        "1" or "1.0" or "TRUE" or "T" or "YES" or "Y" or "بله" or "بلی" => true,
        "0" or "0.0" or "FALSE" or "F" or "NO" or "N" or "خیر" or "نه" => false,
        _ => null,
    };

    /// <summary>Tells whether two values are the same but for case, blanks around them and the set of digits.</summary>
    public static bool AreSame(string one, string other) => string.Equals(DigitText.ToLatin(one).Trim(), DigitText.ToLatin(other).Trim(), StringComparison.OrdinalIgnoreCase);
}
