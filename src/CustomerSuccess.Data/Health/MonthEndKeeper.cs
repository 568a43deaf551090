using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Keeps the score of every customer at the end of each of the organisation's months, once and for all.</summary>
/// <remarks>
/// What is kept is never written again. A customer who is recorded later, by an import of an older company say, gets scores of past month
/// ends by the records as they are then. Of several processes that keep at once, the key of the table lets one through.
/// </remarks>
public sealed class MonthEndKeeper(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts, IBulkWriter bulk, TimeProvider time)
{
    /// <summary>How many months back scores are made up for.</summary>
    public const int Months = 24;

    /// <summary>How many days a month end waits for what is entered late.</summary>
    public const int WaitDays = 3;

    // Month ends that are whole, with how many customers there were when that was seen.
    private readonly Dictionary<DateOnly, int> _whole = [];

    /// <summary>Keeps what is not kept yet, and returns how many scores that were. Called by one thread at a time.</summary>
    public async Task<int> KeepAsync(CancellationToken cancellationToken = default)
    {
        var picture = await ledger.CurrentAsync(cancellationToken);
        if (picture.Shared.Organization is null)
        {
            return 0;
        }

        var count = 0;
        var ended = time.TodayOf(picture.Shared).AddDays(-WaitDays);
        foreach (var month in picture.Shared.Calendar.SeriesTo(ended, Interval.Month, Months + 1).SkipLast(1))
        {
            if (_whole.GetValueOrDefault(month.LastDay, -1) != picture.Count)
            {
                count += await KeepAsync(picture, month.LastDay, cancellationToken);
                _whole[month.LastDay] = picture.Count;
            }
        }

        return count;
    }

    private async Task<int> KeepAsync(LedgerPicture picture, DateOnly day, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(picture.Shared.Calendar.Kind, day, cancellationToken);
        var scores = await Task.Run(() => MonthEndPass.Run(picture, day, kept, cancellationToken), cancellationToken);
        if (scores.Count > 0)
        {
            await using var transaction = await bulk.BeginAsync(cancellationToken);
            await transaction.WriteAsync(scores, cancellationToken);
            await transaction.CommitUntoldAsync("month end", cancellationToken);
        }

        return scores.Count;
    }

    private async Task<HashSet<Guid>> KeptAsync(CalendarKind calendar, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await context.HealthScores.Where(health => health.Calendar == calendar && health.On == day).Select(health => health.CustomerId).ToListAsync(cancellationToken);
        return [.. kept.Select(customer => customer.Value)];
    }
}
