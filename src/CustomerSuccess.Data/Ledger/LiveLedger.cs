using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Holds the latest picture of the records, and tells when there is a later one. One for the whole application.</summary>
public sealed class LiveLedger : ILedgerChanges
{
    private readonly LedgerLoader _loader;
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<Action<FigureStamp>> _subscribers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile LedgerPicture? _picture;

    public LiveLedger(IDbContextFactory<CustomerSuccessContext> contexts, IBulkRows bulk) => _loader = new LedgerLoader(contexts, bulk);

    public FigureStamp Current => _picture?.Stamp ?? new FigureStamp(0, null);

    /// <summary>Gets how many customers the picture has.</summary>
    public int Customers => _picture?.Count ?? 0;

    /// <summary>Gets how the organisation gathers days into periods; none before the picture is there.</summary>
    internal ReportingCalendar? Calendar => _picture?.Shared.Calendar;

    public Task WhenLoadedAsync(CancellationToken cancellationToken = default) => _loaded.Task.WaitAsync(cancellationToken);

    public async Task WhenSeenAsync(long changeNumber, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (_picture is { } picture && picture.Stamp.ChangeNumber >= changeNumber)
            {
                return;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    public IDisposable Subscribe(Action<FigureStamp> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        lock (_lock)
        {
            _subscribers.Add(changed);
        }

        return new Subscription(this, changed);
    }

    /// <summary>Reads everything anew, as of a change number at least.</summary>
    public void Load(long changeNumber, CancellationToken cancellationToken) => Show(_loader.Load(changeNumber, cancellationToken));

    /// <summary>Reads everything that a context sees inside the transaction that it is in.</summary>
    public void LoadInside(CustomerSuccessContext context, CancellationToken cancellationToken) => Show(_loader.Load(context, cancellationToken));

    /// <summary>Brings the picture up to date with changes, in their order. Called by one thread at a time.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public void Apply(IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken)
    {
        var picture = _picture ?? throw new InvalidOperationException("The ledger is loaded before changes are applied to it.");
        if (changes.Count > 0)
        {
            Show(_loader.Apply(picture, changes, cancellationToken));
        }
    }

    /// <summary>Returns the latest picture; waits for the first.</summary>
    internal async ValueTask<LedgerPicture> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_picture is null)
        {
            await WhenLoadedAsync(cancellationToken);
        }

        return _picture!;
    }

    private void Show(LedgerPicture picture)
    {
        _picture = picture;
        Action<FigureStamp>[] subscribers;
        lock (_lock)
        {
            subscribers = [.. _subscribers];
            _changed.SetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _loaded.TrySetResult();
        foreach (var subscriber in subscribers)
        {
            subscriber(picture.Stamp);
        }
    }

    private sealed class Subscription(LiveLedger owner, Action<FigureStamp> changed) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._lock)
            {
                owner._subscribers.Remove(changed);
            }
        }
    }
}
