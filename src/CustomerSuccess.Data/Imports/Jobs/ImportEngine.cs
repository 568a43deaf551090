using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using CustomerSuccess.Domain.Members;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Works on jobs one after another, whether somebody looks on or not, and says truly at the start what an end of the process left behind.</summary>
internal sealed class ImportEngine(ImportRunner runner, ImportJobs jobs, ImportStorage storage, ICurrentMember member, TimeProvider time, ILogger<ImportEngine> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private readonly StateWriting _states = new(time, log);
    private readonly Channel<RunningImport> _waiting = Channel.CreateUnbounded<RunningImport>();
    private readonly ConcurrentDictionary<Guid, RunningImport> _running = [];

    /// <summary>Returns the work on a job or batch; none when this process does not work on it.</summary>
    public RunningImport? Running(Guid job) => _running.GetValueOrDefault(job);

    /// <summary>Puts work on a job in the queue.</summary>
    /// <returns>Whether nobody else works on it.</returns>
    public async Task<bool> StartAsync(Guid job, ImportTask task, Viewer viewer, CancellationToken cancellationToken)
    {
        var hold = task is ImportTask.Undo ? null : storage.Hold(job);
        var running = new RunningImport(job, task, viewer, time.GetUtcNow(), hold);
        if ((task is not ImportTask.Undo && hold is null) || !_running.TryAdd(job, running))
        {
            running.Dispose();
            return false;
        }

        var isBegun = false;
        try
        {
            isBegun = task is ImportTask.Undo || await jobs.BeginAsync(job, task is ImportTask.Check ? ImportJobState.Checking : ImportJobState.Applying, cancellationToken);
            return isBegun && _waiting.Writer.TryWrite(running);
        }
        finally
        {
            // Also when the database did not answer: the job is free for another try.
            if (!isBegun)
            {
                _running.TryRemove(job, out _);
                running.Dispose();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await _states.UntilDoneAsync(RecoverAsync, stoppingToken);
        await foreach (var running in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await WorkAsync(running, stoppingToken);
            _running.TryRemove(running.Job, out _);
            running.Dispose();
            await _states.UntilDoneAsync(stopping => runner.TidyAsync(running.Job, stopping), stoppingToken);
        }
    }

    private async Task WorkAsync(RunningImport running, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, running.Cancelled);
        using var acting = member.ActAs(running.Viewer.Id);
        try
        {
            running.Begin(time.GetUtcNow());
            var token = stop.Token;
            await using var looking = time.CreateTimer(_ => _ = LookAsync(running, token), null, TimeSpan.Zero, Glance);
            token.ThrowIfCancellationRequested();
            await runner.RunAsync(running, token);
        }
        catch (Exception fault)
        {
            var (state, end) = EndedWork.Of(fault, running, stoppingToken);
            if (state is ImportJobState.Failed)
            {
                ImportEngineLog.Failed(log, running.Job, running.Task, fault);
            }

            // The end is written down even when the database was what went away; what was in by then stays in.
            await _states.UntilDoneAsync(stopping => running.Task is ImportTask.Undo ? Task.CompletedTask : jobs.EndAsync(running.Job, state, end, stopping), stoppingToken);
        }
    }

    /// <summary>Ends the work when the page of another server asked to.</summary>
    private async Task LookAsync(RunningImport running, CancellationToken stop)
    {
        try
        {
            if (!stop.IsCancellationRequested && await jobs.IsToEndAsync(running.Job, stop))
            {
                running.Cancel();
            }
        }
        catch (Exception fault) when (fault is DbException or OperationCanceledException or InvalidOperationException or TimeoutException)
        {
            // The database is away, which the work itself finds out; or the work has just ended.
        }
    }

    /// <summary>Says of jobs that no process holds any more that they were stopped, and removes files that nobody will ask for.</summary>
    private async Task RecoverAsync(CancellationToken stoppingToken)
    {
        foreach (var job in await jobs.BegunAsync(stoppingToken))
        {
            // Whose files are here is ours, whatever this machine was called then: containers have another name after each update.
            using var hold = storage.Has(job.Id) ? storage.Hold(job.Id) : null;
            if (hold is not null && job.IsAtWork)
            {
                await jobs.EndAsync(job.Id, ImportJobState.Stopped, ImportJobEnd.ServerEnded, stoppingToken);
                ImportEngineLog.WasStopped(log, job.Id);
            }
            else if (hold is not null && job.State is ImportJobState.Applied && time.GetUtcNow().UtcDateTime - job.StateAt > TimeSpan.FromDays(30))
            {
                hold.Dispose();
                storage.Remove(job.Id);
            }
        }
    }
}

internal static partial class ImportEngineLog
{
    [LoggerMessage(LogLevel.Error, "Import {Job} could not be done ({Task}); nothing of it is in the records")]
    public static partial void Failed(ILogger log, Guid job, ImportTask task, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Import {Job} was stopped by the end of a server; nothing of it is in the records")]
    public static partial void WasStopped(ILogger log, Guid job);
}
