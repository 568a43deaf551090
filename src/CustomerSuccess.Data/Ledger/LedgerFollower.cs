using CustomerSuccess.Domain.Changes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Loads the ledger when the application starts and then follows the changes of every process.</summary>
public sealed class LedgerFollower(LiveLedger ledger, IChangeFeed feed, ILogger<LedgerFollower> log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var cursor = await LoadAsync(stoppingToken);
        await foreach (var batch in feed.FollowAsync(cursor, stoppingToken))
        {
            await ApplyAsync(batch, stoppingToken);
        }
    }

    private async Task<ChangeCursor> LoadAsync(CancellationToken stoppingToken)
    {
        var cursor = new ChangeCursor(0, [], 0);
        await UntilDoneAsync(
            async () =>
            {
                // The cursor first: what is committed while the records are read comes again as a change.
                cursor = await feed.NowAsync(stoppingToken);
                var started = time.GetTimestamp();
                await Task.Run(() => ledger.Load(cursor.Last, stoppingToken), stoppingToken);
                LedgerLog.Loaded(log, ledger.Customers, time.GetElapsedTime(started).TotalMilliseconds, cursor.Last);
            },
            stoppingToken);
        return cursor;
    }

    private Task ApplyAsync(ChangeBatch batch, CancellationToken stoppingToken) => UntilDoneAsync(
        async () =>
        {
            await Task.Run(() => ledger.Apply(batch.Changes, stoppingToken), stoppingToken);
            LedgerLog.Applied(log, batch.Changes.Count, batch.Cursor.Last);
        },
        stoppingToken);

    /// <summary>A lost connection must not lose a change: the same work is tried until it is done.</summary>
    private async Task UntilDoneAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LedgerLog.Failed(log, fault);
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
        }
    }
}
