using System.Globalization;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>What an address says about the bar of predicted values whose customers are listed.</summary>
/// <param name="BarText">The lower end of the bar, as it was typed.</param>
/// <param name="PageText">The page of the list, as it was typed.</param>
/// <param name="PagePath">The address of the page, whatever bar it has open.</param>
public sealed record BarAddress(string? BarText, string? PageText, string PagePath)
{
    /// <summary>The name that addresses use.</summary>
    public const string Query = "value";

    /// <summary>Gets the page of the list; the first for anything that is no page.</summary>
    public int Page => int.TryParse(DigitText.ToLatin(PageText ?? string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>Returns the bar that is open; none where none is, or where the bars have moved since.</summary>
    public ValueBar? BarOf(ValueSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        return double.TryParse(BarText, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from) ? spread.Bars.FirstOrDefault(bar => bar.From.Equals(from)) : null;
    }

    /// <summary>Returns the address of a bar's customers; of all customers without one.</summary>
    public string To(ValueBar? bar, int page = 1)
    {
        var at = PagePath.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = at < 0 ? (PagePath, []) : (PagePath[..at], QueryHelpers.ParseQuery(PagePath[at..]));
        query.Remove(Query);
        query.Remove(WorkingQuery.Page);
        if (bar is not null)
        {
            query[Query] = bar.From.ToString(CultureInfo.InvariantCulture);
        }

        if (page > 1)
        {
            query[WorkingQuery.Page] = page.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(path, query);
    }
}
