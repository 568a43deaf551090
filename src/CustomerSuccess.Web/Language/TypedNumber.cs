using System.Globalization;
using System.Text;

namespace CustomerSuccess.Web.Language;

/// <summary>Reads numbers as people type them: digits of three sets, both decimal signs, thousands grouped or not.</summary>
public static class TypedNumber
{
    /// <summary>Reads a number; false for anything that could be meant in two ways, such as "3,5".</summary>
    public static bool TryRead(string? typed, out decimal value)
    {
        value = 0;
        var plain = Plain(typed);
        if (plain.Length == 0)
        {
            return false;
        }

        var (whole, fraction) = plain.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? (plain[..point], plain[point..]) : (plain, string.Empty);
        return TryUngroup(whole, out var ungrouped)
            && decimal.TryParse(ungrouped + fraction, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a whole number.</summary>
    public static bool TryReadWhole(string? typed, out long value)
    {
        value = 0;
        if (!TryRead(typed, out var number) || number != decimal.Truncate(number) || number is < long.MinValue or > long.MaxValue)
        {
            return false;
        }

        value = (long)number;
        return true;
    }

    private static string Plain(string? typed)
    {
        var plain = new StringBuilder();
        foreach (var letter in DigitText.ToLatin(typed ?? string.Empty))
        {
            plain.Append(letter switch
            {
                '٫' => ".",
                '٬' or '،' => ",",
                '−' => "-",
                '\u200E' or '\u200F' or '\u061C' or '\u2066' or '\u2067' or '\u2068' or '\u2069' => string.Empty,
                _ when char.IsWhiteSpace(letter) => string.Empty,
                _ => letter.ToString(),
            });
        }

        return plain.ToString();
    }

    /// <summary>Takes the separators out where they stand between groups of three, and refuses them anywhere else.</summary>
    private static bool TryUngroup(string whole, out string ungrouped)
    {
        var groups = whole.Split(',');
        ungrouped = string.Concat(groups);
        return groups.Length == 1 || (groups[0].TrimStart('-').Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }
}
