using System.Globalization;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Working;

/// <summary>What an address says about a working.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="PartText">The list that is open, as it was typed.</param>
/// <param name="PageText">The page of the list, as it was typed.</param>
/// <param name="Page">The address of the page under the working.</param>
/// <param name="Report">The period and the slice.</param>
/// <param name="IsOnPage">Whether the list stands on the page itself and not in the drawer over it.</param>
public sealed record WorkingAddress(MetricName Metric, string? PartText, string? PageText, string Page, ReportAddress Report, bool IsOnPage = false)
{
    /// <summary>Gets the page of the list; the first for anything that is no page.</summary>
    public int RowsPage => int.TryParse(DigitText.ToLatin(PageText ?? string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>Returns the list that is open: the one named, or the figure's first.</summary>
    public FigurePart PartOf(IReadOnlyList<FigurePart> parts) => ReadPart(PartText) is { } part && parts.Contains(part) ? part : parts[0];

    /// <summary>Reads the name of a list; none for anything else.</summary>
    public static FigurePart? ReadPart(string? text) =>
        Enum.TryParse<FigurePart>(text, ignoreCase: true, out var part) && Enum.IsDefined(part) && !int.TryParse(text, out _) ? part : null;
}
