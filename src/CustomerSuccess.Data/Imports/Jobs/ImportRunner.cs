using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Imports.Warnings;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Does what a job waits for: the check, the import itself, or taking a batch back.</summary>
internal sealed class ImportRunner(Importer importer, ImportJobs jobs, ImportStorage storage, ImportUndo undo)
{
    public async Task RunAsync(RunningImport running, CancellationToken cancellationToken)
    {
        if (running.Task is ImportTask.Undo)
        {
            await undo.RunAsync(running.Job, running.Viewer, running, cancellationToken);
            return;
        }

        var job = await jobs.FindAsync(running.Job, cancellationToken) ?? throw new InvalidOperationException($"There is no import {running.Job}.");
        using var refused = new LineList<ImportRefusal>(storage.OfList(job.Id, JobLists.Refused));
        using var refusedFiles = new LineList<string>(storage.OfList(job.Id, JobLists.RefusedFiles));
        var named = new HashSet<string>();
        using var warned = new LineList<ImportWarning>(storage.OfList(job.Id, JobLists.Warnings));
        var options = new ImportOptions { Mapping = MappingFile.Read(job.Mapping), Viewer = running.Viewer, Batch = job.Id };
        options = running.Task is ImportTask.Check
            ? options with { IsDryRun = true, Warned = warned.Add }
            : options with { Finish = (context, report, stop) => AppliedAsync(context, running, report, refused.Count, job.Warnings, stop) };
        var result = await importer.RunAsync(new JobFiles(storage, job), options, running, Refuse, cancellationToken);
        refusedFiles.Keep();
        await KeepAsync(job, result, refused, warned);

        void Refuse(ImportRefusal refusal)
        {
            refused.Add(refusal);
            if (named.Add(refusal.File))
            {
                refusedFiles.Add(refusal.File);
            }
        }
    }

    private async Task KeepAsync(ImportJob job, ImportResult result, LineList<ImportRefusal> refused, LineList<ImportWarning> warned)
    {
        refused.Keep();
        if (result.Outcome is ImportOutcome.DryRun)
        {
            warned.Keep();
            await jobs.CountAsync(job.Id, ImportJobState.Checked, null, result.Report, refused.Count, warned.Count, CancellationToken.None);
        }
        else if (result.Outcome is ImportOutcome.NothingNew)
        {
            await jobs.CountAsync(job.Id, ImportJobState.Applied, ImportJobEnd.NothingNew, result.Report, refused.Count, job.Warnings, CancellationToken.None);
        }
    }

    /// <summary>Removes the files of a job that is in. What was refused is needed to mend it, and stays.</summary>
    public async Task TidyAsync(Guid job, CancellationToken cancellationToken)
    {
        if (await jobs.FindAsync(job, cancellationToken) is { State: ImportJobState.Applied, Refusals: 0 })
        {
            storage.Remove(job);
        }
    }

    /// <summary>Says in the transaction of the records that they are in.</summary>
    private async Task AppliedAsync(CustomerSuccessContext context, RunningImport running, ImportReport report, long refusals, long warnings, CancellationToken stop)
    {
        var stored = await context.ImportJobs.SingleOrDefaultAsync(one => one.Id == running.Job && one.State == ImportJobState.Applying, stop)
            ?? throw new InvalidOperationException($"The import {running.Job} is not being applied.");
        if (stored.Ending is ImportJobEnd.Cancelled)
        {
            running.Cancel();
            stop.ThrowIfCancellationRequested();
        }

        jobs.Count(stored, ImportJobState.Applied, null, report, refusals, warnings);
    }
}
