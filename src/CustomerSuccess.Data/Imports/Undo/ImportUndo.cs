using System.Data.Common;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Closing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>Takes an import back in one transaction: what it added is removed, what it changed is as it was before. All of it, or nothing.</summary>
internal sealed class ImportUndo(IDbContextFactory<CustomerSuccessContext> contexts, IBulkWriter writer, TimeProvider time)
{
    /// <exception cref="NotAllowedException">The viewer may not take it back.</exception>
    public async Task RunAsync(Guid batch, Viewer viewer, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await TakeBackAsync(batch, viewer, progress, cancellationToken);
        }
        catch (UndoRefusedException refused)
        {
            await SayAsync(batch, refused.Reason, refused.What);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            await SayAsync(batch, UndoRefusal.Fault, null);
            throw;
        }
    }

    private async Task TakeBackAsync(Guid id, Viewer viewer, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var bulk = await writer.BeginAsync(stop);
        var batch = await bulk.Context.ImportBatches.SingleAsync(one => one.Id == id && one.UndoneAt == null, stop);
        if (!viewer.Imports || !viewer.ReadsImportsOf(batch.Member))
        {
            throw new NotAllowedException("The viewer may not take this import back.");
        }

        await RefuseIfClosedAsync(batch, bulk.Context, stop);
        var numbers = await bulk.Context.UndoSteps.Where(step => step.Batch == id).OrderByDescending(step => step.Number).Select(step => step.Number).ToListAsync(stop);
        if (numbers.Count == 0)
        {
            throw new UndoRefusedException(UndoRefusal.NothingKept);
        }

        using var back = new StepBack(bulk.Context, batch, time.GetUtcNow().UtcDateTime);
        foreach (var (number, index) in numbers.Select((number, index) => (number, index)))
        {
            var step = await bulk.Context.UndoSteps.AsNoTracking().SingleAsync(one => one.Batch == id && one.Number == number, stop);
            await TakeBackAsync(back, UndoNotes.Read(step.Notes), stop);
            progress?.Report(new ImportProgress(string.Empty, index + 1, (index + 1) / (double)numbers.Count));
        }

        await bulk.Context.UndoSteps.Where(step => step.Batch == id).ExecuteDeleteAsync(stop);
        bulk.Context.Attach(batch);
        (batch.UndoneAt, batch.UndoneBy, batch.UndoRefusal, batch.UndoRefusedFor) = (time.GetUtcNow().UtcDateTime, viewer.Id, null, null);
        await bulk.CommitAsync("undo", stop);
    }

    private static async Task TakeBackAsync(StepBack back, UndoNotes notes, CancellationToken stop)
    {
        try
        {
            await back.RunAsync(notes, stop);
        }
        catch (Exception refused) when (IsReference(refused))
        {
            throw new UndoRefusedException(UndoRefusal.ReferredTo, back.Record);
        }
    }

    private static async Task RefuseIfClosedAsync(ImportBatch batch, CustomerSuccessContext context, CancellationToken stop)
    {
        if (batch is not { FirstDay: { } first, UntilDay: { } until })
        {
            return;
        }

        if (await ClosedDays.FindAsync(context, first, until, stop) is { } closed)
        {
            throw new UndoRefusedException(UndoRefusal.MonthClosed, $"{ValueWords.Of(closed.Start)}/{ValueWords.Of(closed.End)}");
        }
    }

    // PostgreSQL has a code of its own for a reference that would be left dangling, SQLite names it.
    private static bool IsReference(Exception fault) => fault.GetBaseException() is DbException inner
        && (inner.SqlState == "23503" || inner.Message.Contains("FOREIGN KEY constraint failed", StringComparison.Ordinal));

    private async Task SayAsync(Guid batch, UndoRefusal reason, string? what)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await context.ImportBatches.Where(one => one.Id == batch)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UndoRefusal, reason).SetProperty(one => one.UndoRefusedFor, what), CancellationToken.None);
    }
}
