using CustomerSuccess.Data.Imports.Undo;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Changed;

/// <summary>Which records of a kind have changed since an instant.</summary>
/// <remarks>
/// The audit log has every edit of a record, and what an import added stands in what it keeps for being taken back. Where more records have changed than can
/// be told one by one, or something happened that is not written down record by record, any may have changed.
/// </remarks>
/// <param name="Own">Their identifiers, in order, of those that are gone, too; none where any record of the kind may have changed.</param>
internal sealed record ChangedRecords(IReadOnlyList<Guid>? Own)
{
    /// <summary>How many changed records are told one by one.</summary>
    public const int Most = 10_000;

    /// <summary>What replaces records without a word about any of them.</summary>
    private static readonly string[] Wholesale = ["generate", "move", "restore"];

    private static readonly ChangedRecords Any = new((IReadOnlyList<Guid>?)null);

    public static async Task<ChangedRecords> SinceAsync(CustomerSuccessContext context, RecordRows rows, DateTime since, CancellationToken cancellationToken)
    {
        if (await context.AuditEntries.AnyAsync(entry => entry.At >= since && entry.Record == "Everything" && Wholesale.Contains(entry.RecordKey), cancellationToken))
        {
            return Any;
        }

        var own = new HashSet<Guid>();
        return await AddEditedAsync(own, context, rows, since, cancellationToken) && await AddImportedAsync(own, context, rows, since, cancellationToken)
            ? new ChangedRecords([.. own.Order()])
            : Any;
    }

    private static async Task<bool> AddEditedAsync(HashSet<Guid> own, CustomerSuccessContext context, RecordRows rows, DateTime since, CancellationToken stop)
    {
        var types = rows.Stored.Keys.ToArray();
        var edited = await context.AuditEntries
            .Where(entry => entry.At >= since && types.Contains(entry.Record) && entry.Action != "read")
            .Select(entry => new { entry.Record, entry.RecordKey })
            .Distinct().Take(Most + 1).ToListAsync(stop);
        foreach (var entry in edited)
        {
            if (rows.Stored[entry.Record](entry.RecordKey) is not { } record)
            {
                return false;
            }

            own.Add(record);
        }

        return edited.Count <= Most;
    }

    private static async Task<bool> AddImportedAsync(HashSet<Guid> own, CustomerSuccessContext context, RecordRows rows, DateTime since, CancellationToken stop)
    {
        var batches = await context.ImportBatches.AsNoTracking().Where(batch => batch.DoneAt >= since || batch.UndoneAt >= since).ToListAsync(stop);
        var brought = batches.Select(batch => (Batch: batch, New: batch.Counts.Where(counts => counts.Kind == rows.Kind.Name).Sum(counts => counts.New))).Where(one => one.New > 0).ToList();
        // What an import that was taken back had added is gone without a word.
        if (brought.Exists(one => one.Batch.UndoneAt is not null) || brought.Sum(one => one.New) + own.Count > Most)
        {
            return false;
        }

        foreach (var (batch, count) in brought)
        {
            if (!await AddNotedAsync(own, context, rows, batch.Id, count, stop))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> AddNotedAsync(HashSet<Guid> own, CustomerSuccessContext context, RecordRows rows, Guid batch, long count, CancellationToken stop)
    {
        var marker = UndoNotes.MarkerOf(rows.Record);
        var steps = context.UndoSteps.AsNoTracking().Where(step => step.Batch == batch && step.Notes.Contains(marker)).OrderBy(step => step.Number).AsAsyncEnumerable();
        await foreach (var step in steps.WithCancellation(stop))
        {
            foreach (var key in UndoNotes.Read(step.Notes).Added.Where(added => added.Record == rows.Record).SelectMany(added => added.Keys))
            {
                if (!Guid.TryParse(key, out var record))
                {
                    return false;
                }

                own.Add(record);
                count--;
            }
        }

        return count <= 0;
    }
}
