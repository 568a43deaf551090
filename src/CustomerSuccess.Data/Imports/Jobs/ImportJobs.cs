using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The stored jobs. A state is changed only from those that it may follow, whoever else works on the job.</summary>
internal sealed class ImportJobs(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    private static readonly ImportJobState[] AtRest = [ImportJobState.Uploaded, ImportJobState.Checked, ImportJobState.Stopped, ImportJobState.Failed];
    private static readonly ImportJobState[] AtWork = [ImportJobState.Checking, ImportJobState.Applying];

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<ImportJob?> FindAsync(Guid job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportJobs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == job, cancellationToken);
    }

    /// <summary>Returns the jobs that are not in, the newest first; of one member, or of all.</summary>
    public async Task<IReadOnlyList<ImportJob>> OpenAsync(MemberId? member, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportJobs.AsNoTracking()
            .Where(job => job.State != ImportJobState.Applied && (member == null || job.Member == member))
            .OrderByDescending(job => job.At).Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Returns the jobs that somebody has worked on.</summary>
    public async Task<IReadOnlyList<ImportJob>> BegunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportJobs.AsNoTracking().Where(job => job.State != ImportJobState.Uploaded).ToListAsync(cancellationToken);
    }

    public async Task AddAsync(ImportJob job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(job);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Changes files or mapping of a job at rest; it has to be checked anew then.</summary>
    /// <returns>Whether it was at rest.</returns>
    public async Task<bool> ChangeAsync(Guid job, Action<ImportJob> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.ImportJobs.SingleOrDefaultAsync(one => one.Id == job, cancellationToken) is not { } stored || !AtRest.Contains(stored.State))
        {
            return false;
        }

        change(stored);
        (stored.State, stored.StateAt, stored.Ending, stored.Counts, stored.Refusals, stored.Warnings) = (ImportJobState.Uploaded, Now, null, [], 0, 0);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Says that work on a job begins.</summary>
    /// <returns>Whether it was at rest; otherwise somebody else has begun, or it is in.</returns>
    public async Task<bool> BeginAsync(Guid job, ImportJobState state, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now;
        return await context.ImportJobs.Where(one => one.Id == job && AtRest.Contains(one.State))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, state).SetProperty(one => one.StateAt, now).SetProperty(one => one.Ending, (ImportJobEnd?)null), cancellationToken) == 1;
    }

    /// <summary>Says what came of a check, or of an import that had nothing to write.</summary>
    public async Task CountAsync(Guid job, ImportJobState state, ImportJobEnd? end, ImportReport report, long refusals, long warnings, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.ImportJobs.SingleAsync(one => one.Id == job, cancellationToken);
        Count(stored, state, end, report, refusals, warnings);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Sets the counts on a job that a context tracks, which may be in the transaction of the records.</summary>
    public void Count(ImportJob stored, ImportJobState state, ImportJobEnd? end, ImportReport report, long refusals, long warnings) =>
        (stored.State, stored.StateAt, stored.Ending, stored.Counts, stored.Refusals, stored.Warnings) = (state, Now, end, [.. report.Counts], refusals, warnings);

    /// <summary>Asks whoever works on a job to end it.</summary>
    public async Task AskToEndAsync(Guid job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now;
        await context.ImportJobs.Where(one => one.Id == job && AtWork.Contains(one.State) && one.Ending == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Ending, ImportJobEnd.Cancelled).SetProperty(one => one.StateAt, now), cancellationToken);
    }

    /// <summary>Tells whether somebody asked to end the work on a job.</summary>
    public async Task<bool> IsToEndAsync(Guid job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportJobs.AnyAsync(one => one.Id == job && AtWork.Contains(one.State) && one.Ending == ImportJobEnd.Cancelled, cancellationToken);
    }

    /// <summary>Says that work on a job came to an end without being in. A job that is in stays so.</summary>
    public async Task EndAsync(Guid job, ImportJobState state, ImportJobEnd end, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now;
        await context.ImportJobs.Where(one => one.Id == job && AtWork.Contains(one.State))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, state).SetProperty(one => one.StateAt, now).SetProperty(one => one.Ending, end), cancellationToken);
    }

    /// <summary>Removes a job that is at rest.</summary>
    public async Task<bool> RemoveAsync(Guid job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportJobs.Where(one => one.Id == job && AtRest.Contains(one.State)).ExecuteDeleteAsync(cancellationToken) == 1;
    }
}
