using System.Text.Json.Nodes;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>A page of the records that have changed since an instant.</summary>
/// <param name="Items">The records, as they are now.</param>
/// <param name="NextCursor">What to send as <c>cursor</c> for the next page; none when this is the last.</param>
/// <param name="Whole">Whether the pages together are all records, so that one that is not among them is gone.</param>
/// <param name="Removed">The names of records that are gone, on the first page.</param>
/// <param name="NextChangedSince">What to send as <c>changed_since</c> next time.</param>
internal sealed record ChangedPage(IReadOnlyList<JsonObject> Items, string? NextCursor, bool Whole, IReadOnlyList<string> Removed, string NextChangedSince);
