namespace CustomerSuccess.Web.Api.Paging;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The records of the page.</param>
/// <param name="NextCursor">What to send as <c>cursor</c> for the next page; none when this is the last.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Makes pages.</summary>
public static class ApiPage
{
    /// <summary>Returns a page of records of which one more was read than fits, to know whether there is a next page.</summary>
    /// <param name="oneMore">The records, at most one more than the limit.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="list">The list's name, with whatever chooses its records.</param>
    /// <param name="keyOf">The key of a record, by which the list is sorted.</param>
    public static ApiPage<T> Of<T>(IReadOnlyList<T> oneMore, PageRequest page, string list, Func<T, string> keyOf)
    {
        ArgumentNullException.ThrowIfNull(oneMore);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(keyOf);
        return oneMore.Count > page.Limit
            ? new([.. oneMore.Take(page.Limit)], PageCursor.After(list, keyOf(oneMore[page.Limit - 1])))
            : new(oneMore, null);
    }
}
