using System.Globalization;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Paging;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Answers requests for records that have changed since an instant.</summary>
internal static class ChangedLists
{
    public const string Since = "changed_since";

    /// <summary>Reads the instant; what is none goes into <paramref name="faults"/>.</summary>
    public static DateTime? Read(IQueryCollection query, ApiFaults faults)
    {
        if (!query.ContainsKey(Since))
        {
            return null;
        }

        if (ImportNumbers.TryInstant(query[Since].ToString(), out var since))
        {
            return since;
        }

        faults.Add(Since, "Use an instant such as 2026-03-21T08:30:00Z, or next_changed_since of an earlier answer.");
        return null;
    }

    public static async Task<ChangedPage> ListAsync(RecordForm form, DateTime since, PageRequest page, string list, string? customer, IApiCaller caller, RecordReader reader, CancellationToken stop)
    {
        var faults = new ApiFaults();
        var place = page.After is null ? null : ChangedPlace.Read(page.After);
        var read = page.After is not null && place is null
            ? null
            : await reader.ChangedAsync(form, new RecordQuery(page.Limit + 1, place?.Place, customer), since, place?.IsWhole, caller.Viewer, stop);
        if (read is null)
        {
            PageCursor.Refuse(faults);
            faults.ThrowIfAny(ApiRefusals.BadParameters);
        }

        var next = place?.Next ?? read!.Next;
        var some = ApiPage.Of(read!.Records, page, list, record => new ChangedPlace(read.IsWhole, next, record.Place).Text);
        return new ChangedPage(
            [.. some.Items.Select(record => RecordJson.Of(form, record))], some.NextCursor, read.IsWhole, read.Removed, next.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
