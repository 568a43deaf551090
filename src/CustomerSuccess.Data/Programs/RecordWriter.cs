using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Programs;

/// <summary>Takes records of any kind from programs by the rules of import: the same checks, the same matching, one transaction, and each change in the audit log.</summary>
public sealed class RecordWriter(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    /// <summary>Takes records.</summary>
    /// <param name="form">Their kind.</param>
    /// <param name="records">The records.</param>
    /// <param name="way">What may become of them.</param>
    /// <param name="viewer">Who sends them.</param>
    /// <param name="cancellationToken">Ends it, with nothing written.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="NotAllowedException">The viewer may write no record of the kind.</exception>
    public async Task<IReadOnlyList<TakenRecord>> TakeAsync(RecordForm form, IReadOnlyList<SentRecord> records, WritingWay way, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        var kind = RecordReader.RowsOf(form).Kind;
        if (!kind.MayWrite(viewer, viewer.Id))
        {
            throw new NotAllowedException($"Writing {form.Kind}.");
        }

        var taken = await TryAsync(kind, form, records, way, viewer, cancellationToken);
        // Somebody else wrote the same record in the same moment: the second look finds theirs.
        return taken is null ? (await TryAsync(kind, form, records, way, viewer, cancellationToken, isLast: true))! : taken;
    }

    /// <summary>Takes a record away.</summary>
    /// <exception cref="NotAllowedException">The viewer may not.</exception>
    public async Task<Removal> RemoveAsync(RecordForm form, IReadOnlyList<string> key, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var rows = RecordReader.RowsOf(form);
        if (!rows.Kind.MayWrite(viewer, viewer.Id))
        {
            throw new NotAllowedException($"Taking away {form.Kind}.");
        }

        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await rows.RemoveAsync(context, key, viewer, cancellationToken);
    }

    private async Task<IReadOnlyList<TakenRecord>?> TryAsync(
        RecordKind kind, RecordForm form, IReadOnlyList<SentRecord> records, WritingWay way, Viewer viewer, CancellationToken stop, bool isLast = false)
    {
        await using var context = await contexts.CreateForAsync(viewer, stop);
        // Disposed without a commit, it leaves nothing behind.
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var outcomes = new TakenRecords(form, records);
        var run = new ImportRun(new SavedRecords(context), new ImportReport(outcomes.Refuse), viewer, time.GetUtcNow().UtcDateTime, progress: null) { Told = outcomes.Take, IsEntry = true };
        await kind.ImportAsync(SentLines.Of(form, records), run, stop);
        if (outcomes.MetAnother && !isLast)
        {
            return null;
        }

        if (outcomes.Allow(way))
        {
            await transaction.CommitAsync(stop);
        }

        return outcomes.All;
    }
}
