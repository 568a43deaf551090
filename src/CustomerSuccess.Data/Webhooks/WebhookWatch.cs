using CustomerSuccess.Domain.Figures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Looks for events after every change of the records, at most every few seconds, and every hour, for days pass without a change.</summary>
public sealed class WebhookWatch(WebhookWatcher watcher, ILedgerChanges ledger, ILogger<WebhookWatch> log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(1, 1);
        using var subscription = ledger.Subscribe(_ => Wake(changed));
        await ledger.WhenLoadedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(Most, stoppingToken);
            await LookAsync(stoppingToken);
            await Task.Delay(Least, time, stoppingToken);
        }
    }

    private static void Wake(SemaphoreSlim changed)
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look anyway.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await watcher.LookAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // The database may be away: what happened is still in the records when it is back.
            WebhookLogWords.LookFailed(log, fault);
        }
    }
}

internal static partial class WebhookLogWords
{
    [LoggerMessage(LogLevel.Warning, "Events for webhooks could not be looked for; it is tried again")]
    public static partial void LookFailed(ILogger log, Exception fault);
}
