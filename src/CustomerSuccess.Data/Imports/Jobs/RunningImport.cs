namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>A job that this process works on, or that waits for its turn.</summary>
public sealed class RunningImport : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly FileStream? _hold;
    private volatile ImportProgress? _progress;

    internal RunningImport(Guid job, ImportTask task, Domain.Members.Viewer viewer, DateTimeOffset now, FileStream? hold)
    {
        (Job, Task, Viewer, Since, _hold) = (job, task, viewer, now, hold);
    }

    /// <summary>Gets the job, or the batch that is taken back.</summary>
    public Guid Job { get; }

    /// <summary>Gets what is done.</summary>
    public ImportTask Task { get; }

    /// <summary>Gets since when it is done; the time of waiting does not count.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Gets how far it is; none while it waits for another job to end.</summary>
    public ImportProgress? Progress => _progress;

    /// <summary>Gets whether somebody cancelled it.</summary>
    public bool IsCancelled => _cancel.IsCancellationRequested;

    internal Domain.Members.Viewer Viewer { get; }

    internal CancellationToken Cancelled => _cancel.Token;

    /// <summary>Ends it as soon as it can be.</summary>
    public void Cancel() => _cancel.Cancel();

    public void Report(ImportProgress value) => _progress = value;

    internal void Begin(DateTimeOffset now) => (Since, _progress) = (now, new ImportProgress(string.Empty, 0, 0));

    public void Dispose()
    {
        _hold?.Dispose();
        _cancel.Dispose();
    }
}

/// <summary>What is done with files or a batch.</summary>
public enum ImportTask
{
    Check,
    Apply,
    Undo,
}
