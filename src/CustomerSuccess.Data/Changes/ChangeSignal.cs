namespace CustomerSuccess.Data.Changes;

/// <summary>Wakes the readers of changes in this process.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Gets a task that ends at the next ring. Take it before reading, so that no ring falls between reading and waiting.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
