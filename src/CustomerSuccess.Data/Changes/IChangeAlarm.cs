namespace CustomerSuccess.Data.Changes;

/// <summary>Wakes one reader of changes.</summary>
public interface IChangeAlarm : IAsyncDisposable
{
    /// <summary>Makes sure that changes from now on wake the next <see cref="WaitAsync"/>. It does not throw when the database is away.</summary>
    ValueTask SetAsync(CancellationToken cancellationToken);

    /// <summary>Returns after a change, or when the time is over. It may return for nothing.</summary>
    ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);
}
