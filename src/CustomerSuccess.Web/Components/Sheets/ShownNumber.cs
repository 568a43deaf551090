using System.Globalization;
using System.Text.RegularExpressions;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Components.Sheets;

/// <summary>Reads back a figure that a page shows, in the user's digits and with its unit, so that a file has the number.</summary>
internal static partial class ShownNumber
{
    /// <summary>Returns the number and its unit, such as <c>%</c>, <c>$</c> or a word; nothing for what is no number.</summary>
    public static (decimal Number, string Unit)? Read(string shown)
    {
        var text = DigitText.ToLatin(WithoutMarks(shown)).Replace('\u066B', '.').Replace("\u066C", null, StringComparison.Ordinal).Replace('\u066A', '%').Replace('\u2212', '-').Replace('\u00A0', ' ').Trim();
        return Figure().Match(text) is { Success: true } match
            && decimal.TryParse(match.Groups["sign"].Value + match.Groups["number"].Value.Replace(",", null, StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number, (match.Groups["before"].Value + match.Groups["after"].Value).Trim())
            : null;
    }

    /// <summary>Returns the unit of figures that are all numbers of it, gaps aside; nothing where one is something else, or all are gaps.</summary>
    public static string? UnitOf(IEnumerable<string> shown)
    {
        var read = shown.Where(one => !IsGap(one)).Select(Read).ToList();
        return read.Count > 0 && read.TrueForAll(one => one is not null) && read.Select(one => one!.Value.Unit).Distinct().ToList() is [var unit] ? unit : null;
    }

    /// <summary>Returns text without the invisible marks that keep its direction on a page; nothing of a figure that is not there.</summary>
    public static string WithoutMarks(string shown) => IsGap(shown) ? string.Empty : Marks().Replace(shown, string.Empty);

    private static bool IsGap(string shown) => shown is "" or "–";

    [GeneratedRegex("[\u2066-\u2069\u200E\u200F]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<sign>[-+]?)(?<before>[^\d\s.+-]{0,3})(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)(?<after>\s?\D{0,24})$")]
    private static partial Regex Figure();
}
