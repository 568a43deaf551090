using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>A part of a list.</summary>
/// <param name="Items">The records, in order of their identifiers.</param>
/// <param name="HasMore">Whether more follow.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, bool HasMore)
{
    /// <summary>Returns the page with other items in their places.</summary>
    public ListPage<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, HasMore);
}

internal static class ListPages
{
    /// <summary>Returns the first records of a list that is in order.</summary>
    public static async Task<ListPage<T>> PageAsync<T>(this IQueryable<T> list, int count, CancellationToken cancellationToken)
    {
        var items = await list.Take(count + 1).ToListAsync(cancellationToken);
        return items.Count > count ? new ListPage<T>(items[..count], true) : new ListPage<T>(items, false);
    }
}
