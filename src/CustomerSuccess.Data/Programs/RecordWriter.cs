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
        var taken = new TakenList();
        await SendAsync(form, records, way, viewer, taken, cancellationToken);
        return taken.All;
    }

    /// <summary>Takes records one after another, as many as there are, in one transaction.</summary>
    /// <param name="form">Their kind.</param>
    /// <param name="records">The records, which can be read from the first again.</param>
    /// <param name="way">What may become of them.</param>
    /// <param name="viewer">Who sends them.</param>
    /// <param name="told">Is told what became of each; it is certain when this returns.</param>
    /// <param name="cancellationToken">Ends it, with nothing written.</param>
    /// <returns>Whether they are in.</returns>
    /// <exception cref="NotAllowedException">The viewer may write no record of the kind.</exception>
    public async Task<bool> SendAsync(
        RecordForm form, IEnumerable<SentRecord> records, WritingWay way, Viewer viewer, ITakenRecords told, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(told);
        Demand(form, viewer);
        var kind = RecordReader.RowsOf(form).Kind;
        // Somebody else wrote the same record in the same moment: the second look finds theirs.
        return await TryAsync(kind, form, records, way, viewer, told, cancellationToken) ?? (await TryAsync(kind, form, records, way, viewer, told, cancellationToken, isLast: true))!.Value;
    }

    /// <summary>Holds that the viewer may write records of a kind.</summary>
    /// <exception cref="NotAllowedException">The viewer may write none.</exception>
    public static void Demand(RecordForm form, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!RecordReader.RowsOf(form).Kind.MayWrite(viewer, viewer.Id))
        {
            throw new NotAllowedException($"Writing {form.Kind}.");
        }
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

    private async Task<bool?> TryAsync(
        RecordKind kind, RecordForm form, IEnumerable<SentRecord> records, WritingWay way, Viewer viewer, ITakenRecords told, CancellationToken stop, bool isLast = false)
    {
        told.Begin();
        await using var context = await contexts.CreateForAsync(viewer, stop);
        // Disposed without a commit, it leaves nothing behind.
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var outcomes = new TakenRecords(form, told);
        var run = new ImportRun(new SavedRecords(context), new ImportReport(outcomes.Refuse), viewer, time.GetUtcNow().UtcDateTime, (_, _) => outcomes.TellDecided()) { Told = outcomes.Take, IsEntry = true };
        await kind.ImportAsync(SentLines.Of(form, records, outcomes.Expect), run, stop);
        outcomes.TellAll();
        if (outcomes.MetAnother && !isLast)
        {
            return null;
        }

        var isAllowed = outcomes.Allow(way);
        if (isAllowed)
        {
            await transaction.CommitAsync(stop);
        }

        return isAllowed;
    }
}
