using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Gives the messages that are due to workers, one worker each, and keeps what came of them.</summary>
public sealed class DueDeliveries(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    /// <summary>How long a worker has a message to itself: longer than it waits for an answer. One that dies leaves it to others from then on.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Takes messages that are due in hand.</summary>
    public async Task<IReadOnlyList<DueDelivery>> TakeAsync(int most, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.WebhookDeliveries.AsNoTracking()
            .Where(delivery => delivery.Status == DeliveryStatus.Waiting && delivery.NextAttemptAt <= now && (delivery.LeasedUntil == null || delivery.LeasedUntil <= now))
            .Join(context.WebhookEndpoints.Where(endpoint => endpoint.IsActive), delivery => delivery.EndpointId, endpoint => endpoint.Id, (delivery, endpoint) => new { Delivery = delivery, endpoint.Url, endpoint.ProtectedSecret })
            .OrderBy(one => one.Delivery.NextAttemptAt).Take(most).ToListAsync(cancellationToken);
        var taken = new List<DueDelivery>();
        foreach (var one in due)
        {
            // Of several workers that saw it, the database lets one through.
            var id = one.Delivery.Id;
            var mine = await context.WebhookDeliveries
                .Where(delivery => delivery.Id == id && delivery.Status == DeliveryStatus.Waiting && delivery.NextAttemptAt <= now && (delivery.LeasedUntil == null || delivery.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.LeasedUntil, now + Lease), cancellationToken);
            if (mine == 1)
            {
                taken.Add(new DueDelivery(one.Delivery, one.Url, one.ProtectedSecret));
            }
        }

        return taken;
    }

    /// <summary>Keeps what came of an attempt, and says when the next one is.</summary>
    public async Task AnsweredAsync(WebhookDelivery attempted, bool isTaken, string answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempted);
        ArgumentNullException.ThrowIfNull(answer);
        var now = time.GetUtcNow().UtcDateTime;
        var attempts = attempted.Attempts + 1;
#pragma warning disable CA5394 // It spreads attempts in time; nothing secret hangs on it.
        var next = isTaken ? null : RetrySchedule.NextAttempt(attempts, attempted.QueuedAt, now, Random.Shared.NextDouble());
#pragma warning restore CA5394
        var status = isTaken ? DeliveryStatus.Delivered : next is null ? DeliveryStatus.GaveUp : DeliveryStatus.Waiting;
        var kept = answer.Length > WebhookDelivery.LongestAnswer ? answer[..WebhookDelivery.LongestAnswer] : answer;
        var id = attempted.Id;
        var (queued, due) = (attempted.QueuedAt, next ?? attempted.NextAttemptAt);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Whoever asked meanwhile to send it again is not overruled.
        await context.WebhookDeliveries.Where(delivery => delivery.Id == id && delivery.QueuedAt == queued).ExecuteUpdateAsync(
            set => set
                .SetProperty(delivery => delivery.Status, status)
                .SetProperty(delivery => delivery.Attempts, attempts)
                .SetProperty(delivery => delivery.NextAttemptAt, due)
                .SetProperty(delivery => delivery.LeasedUntil, (DateTime?)null)
                .SetProperty(delivery => delivery.LastAttemptAt, now)
                .SetProperty(delivery => delivery.LastAnswer, kept),
            cancellationToken);
    }
}

/// <summary>A message that a worker has in hand.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="ProtectedSecret">The endpoint's secret, encrypted.</param>
public sealed record DueDelivery(WebhookDelivery Delivery, string Url, string ProtectedSecret);
