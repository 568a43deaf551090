using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>A term that carries recurring revenue on a day.</summary>
/// <param name="Term">The term.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Span">What it carries, on which days.</param>
public sealed record RunningTerm(SubscriptionTerm Term, PlanId Plan, MrrSpan Span)
{
    /// <summary>Returns the terms that carry recurring revenue on a day, in their order.</summary>
    public static IReadOnlyList<RunningTerm> ListOf(IReadOnlyList<Subscription> subscriptions, MetricPolicies policies, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var counted = subscriptions.SelectMany(one => one.Terms.Where(term => Spans([Alone(one, term)], policies).Count > 0).Select(term => (Term: term, one.PlanId)));

        // There is one span for each term that counts, in the order of the terms.
        return [.. counted.Zip(Spans(subscriptions, policies), (one, span) => new RunningTerm(one.Term, one.PlanId, span))
            .Where(one => one.Span.Amount.TenThousandths > 0 && one.Span.Includes(day))];
    }

    private static IReadOnlyList<MrrSpan> Spans(IEnumerable<Subscription> subscriptions, MetricPolicies policies) => MrrSpans.Of(subscriptions, policies.Activity, policies.MonthLength);

    private static Subscription Alone(Subscription subscription, SubscriptionTerm term) =>
        new() { Id = subscription.Id, CustomerId = subscription.CustomerId, PlanId = subscription.PlanId, Terms = [term] };
}
