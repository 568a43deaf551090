using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Activity;

/// <summary>Who was active when.</summary>
/// <remarks>
/// <para>A <b>subscription customer</b> is active on the days of their MRR spans: MRR above 0, or paused days that stay active by policy.</para>
/// <para>A <b>purchase-only customer</b> is active for <see cref="ActivityPolicy.PurchaseDays"/> days from each purchase, that day counted, or until a
/// person marks them lost. A customer is purchase-only until the first day of their first MRR span: from then on purchases keep nobody active, or an
/// extra bought yesterday would hide that the subscription ended today. Refunds are no purchases.</para>
/// <para>Spans that touch are one, so that leaving and coming back on the same day is no break; breaks of up to <see cref="ActivityPolicy.GapDays"/> are bridged.</para>
/// <para>A slice is taken first: it is as though there were only the slice's subscriptions and purchases. A slice by plan has no purchases, which have no plan.</para>
/// </remarks>
public static class ActiveSpans
{
    /// <summary>Returns the active spans of every customer: without overlaps, at least one inactive day apart, in order of time within a customer.</summary>
    /// <param name="spans">Every MRR span of the slice, by the same policy, in any order.</param>
    /// <param name="purchases">Every purchase of the slice, in any order.</param>
    /// <param name="markedLost">The first day without a purchase-only customer whom a person marked as lost; a purchase on or after it makes them active again.</param>
    /// <param name="policy">Who counts as active.</param>
    public static IReadOnlyList<ActiveSpan> Of(
        IEnumerable<MrrSpan> spans, IEnumerable<Purchase> purchases, IReadOnlyDictionary<CustomerId, DateOnly> markedLost, ActivityPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(markedLost);
        ArgumentNullException.ThrowIfNull(policy);
        var subscribed = spans.Select(span => new ActiveSpan(span.CustomerId, span.From, span.Until)).ToList();
        var firstDays = subscribed.GroupBy(span => span.CustomerId).ToDictionary(customer => customer.Key, customer => customer.Min(span => span.From));
        var bought = purchases
            .Where(purchase => purchase.AmountMinor >= 0)
            .Select(purchase => SpanOf(purchase, firstDays, markedLost, policy.PurchaseDays))
            .Where(span => span.Until > span.From);
        return [.. subscribed.Concat(bought).GroupBy(span => span.CustomerId).SelectMany(customer => Joined(customer, policy.GapDays))];
    }

    private static ActiveSpan SpanOf(
        Purchase purchase, Dictionary<CustomerId, DateOnly> firstDays, IReadOnlyDictionary<CustomerId, DateOnly> markedLost, int purchaseDays)
    {
        var until = purchase.On.AddDays(purchaseDays);
        if (firstDays.TryGetValue(purchase.CustomerId, out var subscribed) && subscribed < until)
        {
            until = subscribed;
        }

        if (markedLost.TryGetValue(purchase.CustomerId, out var lost) && purchase.On < lost && lost < until)
        {
            until = lost;
        }

        return new ActiveSpan(purchase.CustomerId, purchase.On, until);
    }

    private static IEnumerable<ActiveSpan> Joined(IEnumerable<ActiveSpan> customer, int gapDays)
    {
        ActiveSpan? running = null;
        foreach (var span in customer.OrderBy(span => span.From))
        {
            if (running is null)
            {
                running = span;
            }
            else if (running.Until is { } end && span.From.DayNumber - end.DayNumber > gapDays)
            {
                yield return running;
                running = span;
            }
            else
            {
                running = running with { Until = running.Until is null || span.Until is null ? null : running.Until > span.Until ? running.Until : span.Until };
            }
        }

        if (running is not null)
        {
            yield return running;
        }
    }
}
