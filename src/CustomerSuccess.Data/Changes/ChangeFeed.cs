using System.Data.Common;
using System.Runtime.CompilerServices;
using CustomerSuccess.Domain.Changes;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Changes;

/// <summary>Follows the changes: reads, and sleeps until it is woken or a slow poll is due. Each database wakes in its own way.</summary>
public abstract class ChangeFeed(ILogger<ChangeFeed> log, TimeProvider time) : IChangeFeed
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Gets how often it looks without having been woken; it covers a wake-up that was lost on its way.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(2);

    public abstract Task<ChangeCursor> NowAsync(CancellationToken cancellationToken = default);

    public abstract Task<ChangeBatch> ReadAfterAsync(ChangeCursor cursor, CancellationToken cancellationToken = default);

    public async IAsyncEnumerable<ChangeBatch> FollowAsync(ChangeCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var alarm = NewAlarm();
        while (true)
        {
            // Set before reading: a change that comes after the reading wakes the waiting that follows.
            await alarm.SetAsync(cancellationToken);
            var batch = await TryReadAsync(cursor, cancellationToken);
            if (batch is null)
            {
                await Task.Delay(RetryAfter, time, cancellationToken);
                continue;
            }

            cursor = batch.Cursor;
            if (batch.Changes.Count > 0)
            {
                yield return batch;
            }
            else
            {
                await alarm.WaitAsync(PollEvery, cancellationToken);
            }
        }
    }

    protected abstract IChangeAlarm NewAlarm();

    private async Task<ChangeBatch?> TryReadAsync(ChangeCursor cursor, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAfterAsync(cursor, cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            ChangeFeedLog.ReadingFailed(log, fault);
            return null;
        }
    }
}
