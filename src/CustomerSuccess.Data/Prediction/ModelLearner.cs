using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Prediction;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Learns models in the background, from the ledger of this process, whenever <see cref="LearningPolicy"/> says so. No page waits for it.</summary>
public sealed class ModelLearner(LiveLedger ledger, LatestLearning latest, ILogger<ModelLearner> log, TimeProvider time) : BackgroundService
{
    /// <summary>How long it rests after it looked, so that an import is learned from once and not row by row.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>How often it looks though nothing changed: a new day of business is a reason to learn.</summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ledger.WhenLoadedAsync(stoppingToken);
        while (true)
        {
            var seen = ledger.Current.ChangeNumber;
            try
            {
                await Task.Run(() => LearnIfDueAsync(stoppingToken), stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The pages go on with what was learned before; the next look tries again.
                PredictionLog.Failed(log, fault);
            }

            await Task.Delay(Rest, time, stoppingToken);
            await ChangeOrHourAsync(seen, stoppingToken);
        }
    }

    internal async Task LearnIfDueAsync(CancellationToken cancellationToken)
    {
        var picture = await ledger.CurrentAsync(cancellationToken);
        var today = time.TodayOf(picture.Shared);
        if (!LearningPolicy.IsDue(latest.Models?.Stamp, today, picture.Count, Learning.PurchasesOf(picture), Learning.TermsOf(picture), picture.Stamp.ChangeNumber))
        {
            return;
        }

        var started = time.GetTimestamp();
        var learned = Learning.Of(picture, today, time.GetUtcNow().UtcDateTime, cancellationToken);
        latest.Show(learned);
        PredictionLog.Learned(log, learned.Stamp.Customers, learned.Stamp.Purchases, time.GetElapsedTime(started).TotalMilliseconds, learned.Stamp.ChangeNumber);
    }

    private async Task ChangeOrHourAsync(long seen, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(ledger.WhenSeenAsync(seen + 1, either.Token), Task.Delay(Hour, time, either.Token));
        await either.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }
}
