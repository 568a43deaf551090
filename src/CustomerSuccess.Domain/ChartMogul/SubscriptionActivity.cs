using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>A movement of a customer's recurring revenue, told of the subscription that made it.</summary>
/// <remarks>
/// A day on which every change goes the same way has an activity for each subscription: two that begin together are two purchases. A day on which one
/// subscription gives way to another has one activity, the difference, told of the one that changed most in its direction. The activities of a day add
/// up to its <see cref="DayMovement"/>, so that activities and figures agree.
/// </remarks>
/// <param name="Subscription">The subscription.</param>
/// <param name="On">The day.</param>
/// <param name="Type">What the change is.</param>
/// <param name="Change">By how much, in hundredths; below 0 for contraction and churn.</param>
/// <param name="After">The customer's MRR after it.</param>
public sealed record SubscriptionActivity(SubscriptionId Subscription, DateOnly On, MovementType Type, long Change, long After)
{
    /// <summary>Returns the activities of one customer in order.</summary>
    /// <param name="days">The paid days of each subscription of the customer, in any order.</param>
    public static IReadOnlyList<SubscriptionActivity> Of(IReadOnlyCollection<(SubscriptionId Subscription, PaidDays Days)> days)
    {
        var changes = days
            .SelectMany(one => DayMovement.Of([one.Days]).Select(movement => (one.Subscription, movement.On, movement.Change)))
            .GroupBy(change => (change.On, change.Subscription))
            .Select(change => (change.Key.On, change.Key.Subscription, Change: change.Sum(one => one.Change)))
            .Where(change => change.Change != 0)
            .ToLookup(change => change.On);
        return [.. DayMovement.Of(days.Select(one => one.Days)).SelectMany(movement => Told(movement, [.. changes[movement.On].Select(change => (change.Subscription, change.Change))]))];
    }

    private static List<SubscriptionActivity> Told(DayMovement movement, IReadOnlyList<(SubscriptionId Subscription, long Change)> changes)
    {
        var forward = changes.Where(change => Math.Sign(change.Change) == Math.Sign(movement.Change)).OrderByDescending(change => Math.Abs(change.Change)).ThenBy(change => change.Subscription.Value).ToList();
        if (forward.Count < changes.Count)
        {
            return [new SubscriptionActivity(forward[0].Subscription, movement.On, movement.Type, movement.Change, movement.After)];
        }

        var after = movement.After - movement.Change;
        return forward.Select(change => new SubscriptionActivity(change.Subscription, movement.On, movement.Type, change.Change, after += change.Change)).ToList();
    }
}
