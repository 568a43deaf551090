using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Web.Components;

/// <summary>Lets open pages redraw when models were learned anew.</summary>
public sealed class PredictionsRedraw(IPredictions predictions, RecordsChanges changes) : IHostedService, IDisposable
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = predictions.Subscribe(changes.Publish);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _subscription?.Dispose();
}
