using CustomerSuccess.Domain.Figures;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerSuccess.Web.Working;

/// <summary>Where the lists behind a figure are: on the page itself, under the working, and as a file.</summary>
/// <param name="Page">The page's address without anything about the working.</param>
/// <param name="Metric">The figure.</param>
/// <param name="Parts">The lists that it has.</param>
/// <param name="IsOnPage">Whether the list stands on the page itself and not in the drawer over it.</param>
public sealed record WorkingLinks(string Page, MetricName Metric, IReadOnlyList<FigurePart> Parts, bool IsOnPage = false)
{
    /// <summary>Returns the address of a list, or none where the figure has no such list.</summary>
    public string? To(FigurePart part, int page = 1) => Parts.Contains(part) ? QueryHelpers.AddQueryString(Page, Query(part, page)) : null;

    private Dictionary<string, string?> Query(FigurePart part, int page)
    {
        var query = new Dictionary<string, string?>();
        if (!IsOnPage)
        {
            query[WorkingQuery.Working] = Metric.Slug();
        }

        query[WorkingQuery.Part] = part.ToString();
        if (page > 1)
        {
            query[WorkingQuery.Page] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return query;
    }
}

/// <summary>The names that addresses use for the working.</summary>
public static class WorkingQuery
{
    public const string Working = "working";
    public const string Part = "part";
    public const string Page = "rows";
}
