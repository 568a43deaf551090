using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Warnings;

/// <summary>Subscriptions of one customer and plan whose days overlap: most likely one subscription that would count twice.</summary>
internal static class Overlaps
{
    public static async Task WarnAsync(
        IReadOnlyList<(LineValues Line, Subscription Subscription)> read, CustomerSuccessContext context, Action<ImportWarning> warn, CancellationToken cancellationToken)
    {
        var customers = read.Select(one => one.Subscription.CustomerId).Distinct().ToArray();
        var stored = await context.Subscriptions.AsNoTracking().Include(subscription => subscription.Terms)
            .Where(subscription => customers.Contains(subscription.CustomerId)).ToListAsync(cancellationToken);
        var others = stored.GroupBy(subscription => (subscription.CustomerId, subscription.PlanId)).ToDictionary(same => same.Key, same => same.ToList());
        foreach (var (line, subscription) in read)
        {
            var key = (subscription.CustomerId, subscription.PlanId);
            var same = others.TryGetValue(key, out var there) ? there : others[key] = [];
            if (same.Find(other => Name(other) != line.Line["id"] && Overlap(other, subscription)) is { } other)
            {
                warn(line.Warning("from", WarningReason.OverlappingSubscription, Name(other)));
            }

            same.Add(subscription);
        }
    }

    private static string Name(Subscription subscription) => RecordName.Of(subscription.ExternalId, subscription.Id.Value);

    private static bool Overlap(Subscription one, Subscription other) =>
        one.Terms.Any(term => other.Terms.Any(another => term.From < (another.Until ?? DateOnly.MaxValue) && another.From < (term.Until ?? DateOnly.MaxValue)));
}
