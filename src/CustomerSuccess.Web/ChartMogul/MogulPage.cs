using System.Text.Json.Nodes;
using CustomerSuccess.Data.ChartMogul;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>A part of a list as ChartMogul writes it: the entries, whether more follow, and the cursor after the last.</summary>
internal static class MogulPage
{
    public static JsonObject Of<T>(MogulQuery query, ListPage<T> page, string name, Func<T, JsonNode?> shape, Func<T, string> cursor) => new()
    {
        [name] = MogulJson.List(page.Items.Select(shape)),
        ["cursor"] = page.Items.Count > 0 ? query.CursorAfter(cursor(page.Items[^1])) : null,
        ["has_more"] = page.HasMore,
    };
}
