using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Health;

/// <summary>Looks every hour whether a month has ended whose scores are not kept.</summary>
public sealed class MonthEndWatch(MonthEndKeeper keeper, ILogger<MonthEndWatch> log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await KeepAsync(stoppingToken);
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    private async Task KeepAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await keeper.KeepAsync(stoppingToken) is var count and > 0)
            {
                MonthEndLog.Kept(log, count);
            }
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // Another process may have kept the same month at the same time, or the database is away: the next hour finds what is left.
            MonthEndLog.Failed(log, fault);
        }
    }
}

internal static partial class MonthEndLog
{
    [LoggerMessage(LogLevel.Information, "Kept {Count} health scores of month ends")]
    public static partial void Kept(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "Health scores of month ends could not be kept; it is tried again in an hour")]
    public static partial void Failed(ILogger log, Exception fault);
}
