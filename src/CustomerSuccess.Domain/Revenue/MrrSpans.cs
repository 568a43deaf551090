using CustomerSuccess.Domain.Activity;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>Which subscriptions carry recurring revenue on which days.</summary>
/// <remarks>
/// <para>Trials, terms without an amount and terms that end on their first day carry none. Paused terms follow <see cref="ActivityPolicy.Paused"/>.</para>
/// <para>A break of the customer of up to <see cref="ActivityPolicy.GapDays"/> is bridged: what ended where it begins goes on until it ends.</para>
/// <para>A slice is taken first: the spans of a plan or currency are those of its subscriptions, as though there were no others.</para>
/// </remarks>
public static class MrrSpans
{
    /// <summary>Returns the spans of the subscriptions, one for each term that counts, in the order of the terms.</summary>
    /// <param name="subscriptions">Every subscription of the slice with its terms, of any customers, in any order.</param>
    /// <param name="policy">What paused days and short breaks are.</param>
    /// <param name="monthLength">How weeks and days are brought to months.</param>
    public static IReadOnlyList<MrrSpan> Of(IEnumerable<Subscription> subscriptions, ActivityPolicy policy, MonthLength monthLength)
    {
        ArgumentNullException.ThrowIfNull(subscriptions);
        ArgumentNullException.ThrowIfNull(policy);
        return [.. subscriptions
            .SelectMany(subscription => subscription.Terms.Select(term => SpanOf(subscription, term, policy.Paused, monthLength)))
            .OfType<MrrSpan>()
            .GroupBy(span => span.CustomerId)
            .SelectMany(customer => Bridged([.. customer], policy.GapDays))];
    }

    private static MrrSpan? SpanOf(Subscription subscription, SubscriptionTerm term, PausedCustomers paused, MonthLength monthLength)
    {
        var amount = TermMrr.Of(term, monthLength);
        var isEmpty = term.Until <= term.From;
        var counts = term.Kind is TermKind.Paid || (term.Kind is TermKind.Paused && paused is not PausedCustomers.Churned);
        if (isEmpty || !counts || amount.TenThousandths == 0)
        {
            return null;
        }

        var isWithoutMrr = term.Kind is TermKind.Paused && paused is PausedCustomers.ActiveWithoutMrr;
        return new MrrSpan(subscription.CustomerId, subscription.PlanId, term.From, term.Until, isWithoutMrr ? amount with { TenThousandths = 0 } : amount);
    }

    private static IEnumerable<MrrSpan> Bridged(IReadOnlyList<MrrSpan> customer, int gapDays)
    {
        foreach (var span in customer)
        {
            // The break, if there is one, begins on the first day without the span on which nothing else runs either.
            var next = span.Until is not { } end || customer.Any(other => other.Includes(end)) ? null
                : customer.Where(other => other.From > end).Min(other => (DateOnly?)other.From);
            yield return next is { } back && back.DayNumber - span.Until!.Value.DayNumber <= gapDays ? span with { Until = back } : span;
        }
    }
}
