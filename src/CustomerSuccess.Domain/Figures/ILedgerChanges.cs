namespace CustomerSuccess.Domain.Figures;

/// <summary>Tells what the figures have seen, and when they have seen more.</summary>
public interface ILedgerChanges
{
    /// <summary>Gets what figures read now have seen; change number 0 and no instant until the records are first read.</summary>
    FigureStamp Current { get; }

    /// <summary>Waits until the records have been read for the first time.</summary>
    Task WhenLoadedAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits until figures have seen <paramref name="changeNumber"/>, so that who saves something can read it in the figures.</summary>
    Task WhenSeenAsync(long changeNumber, CancellationToken cancellationToken = default);

    /// <summary>Calls <paramref name="changed"/> after figures have seen more, until the subscription is disposed.</summary>
    /// <param name="changed">Called on a thread of the ledger, so it returns at once and draws nothing itself.</param>
    IDisposable Subscribe(Action<FigureStamp> changed);
}
