using CustomerSuccess.Domain.Figures;

namespace CustomerSuccess.Web.Components;

/// <summary>Lets open pages redraw when figures have seen more.</summary>
public sealed class LedgerRedraw(ILedgerChanges ledger, RecordsChanges changes) : IHostedService, IDisposable
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = ledger.Subscribe(_ => changes.Publish());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _subscription?.Dispose();
}
