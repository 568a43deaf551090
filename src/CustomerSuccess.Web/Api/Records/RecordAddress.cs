using CustomerSuccess.Data.Programs;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>The address of a record: its kind and the values by which it is found, each percent-encoded.</summary>
internal static class RecordAddress
{
    /// <summary>Returns the patterns of the addresses of records of a kind, behind the kind's own: with all values, and without one that need not be there.</summary>
    public static IReadOnlyList<string> Patterns(RecordForm form)
    {
        var whole = string.Concat(form.Key.Select(column => $"/{{{column}}}"));
        return form.Columns.FirstOrDefault(column => column.Name == form.Key[^1]) is { IsNeeded: false } ? [whole, whole[..whole.LastIndexOf('/')]] : [whole];
    }

    /// <summary>Returns the values by which the record of the request is found.</summary>
    public static IReadOnlyList<string> KeyOf(RecordForm form, HttpContext context) =>
        // The server leaves slashes encoded, since they would part the address.
        [.. form.Key.Select(column => context.Request.RouteValues[column]?.ToString()?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) ?? string.Empty)];

    /// <summary>Returns the address of a record.</summary>
    public static string Of(RecordForm form, IReadOnlyList<string> key) =>
        $"{ApiStartup.Root}/{form.Address}/{string.Join('/', key.Where(part => part.Length > 0).Select(Uri.EscapeDataString))}";
}
