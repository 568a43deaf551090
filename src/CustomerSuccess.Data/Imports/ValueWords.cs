using System.Globalization;
using System.Text;

namespace CustomerSuccess.Data.Imports;

/// <summary>How values are written into our files: what <see cref="ImportValues"/> reads.</summary>
internal static class ValueWords
{
    /// <summary>Returns an enumeration's name in small letters with hyphens: cross-sell.</summary>
    public static string Of<T>(T name)
        where T : struct, Enum => Written<T>.Words.TryGetValue(name, out var words) ? words : Spell(name);

    private static string Spell<T>(T name)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in name.ToString())
        {
            words.Append(char.IsAsciiLetterUpper(letter) && words.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>Returns a day as 2026-03-21; empty for none.</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Returns true or false.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>Returns a number with a decimal point; empty for none.</summary>
    public static string Of(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Returns an amount in main units.</summary>
    public static string Amount(long minor, Currency currency) => Of(minor / (decimal)currency.MinorUnitsPerUnit());

    /// <summary>Returns hundredths of a percent as percent.</summary>
    public static string Percent(int basisPoints) => Of(basisPoints / 100m);

    /// <summary>The words of one enumeration, spelled once: files have millions of them.</summary>
    private static class Written<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().Distinct().ToDictionary(name => name, Spell);
    }
}
