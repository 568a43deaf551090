using System.Globalization;
using CustomerSuccess.Web.Api.Paging;

namespace CustomerSuccess.Web.Api.Document;

/// <summary>The parameters of lists that are read in pages.</summary>
internal static class PageParameters
{
    public static readonly ApiParameter Limit = new(
        PageRequest.LimitName,
        string.Create(CultureInfo.InvariantCulture, $"The most records of a page, 1 to {PageRequest.LargestLimit}; {PageRequest.UsualLimit} when it is left out."),
        ParameterKind.Whole);

    public static readonly ApiParameter Cursor = new(PageRequest.CursorName, "next_cursor of the page before, with the same other parameters; left out for the first page.");
}
