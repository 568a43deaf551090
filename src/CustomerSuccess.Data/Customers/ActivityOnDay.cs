using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Customers;

/// <summary>Tells of one customer whether they were active on a day, straight from the records.</summary>
internal static class ActivityOnDay
{
    /// <summary>Returns whether the records say that the customer was not active; false where they say nothing about the customer at all.</summary>
    public static async Task<bool> IsInactiveAsync(CustomerSuccessContext context, CustomerId customer, DateOnly day, CancellationToken cancellationToken)
    {
        var subscriptions = await context.Subscriptions.AsNoTracking().Include(subscription => subscription.Terms)
            .Where(subscription => subscription.CustomerId == customer).ToListAsync(cancellationToken);
        var purchases = await context.Purchases.AsNoTracking().Where(purchase => purchase.CustomerId == customer).ToListAsync(cancellationToken);
        if (subscriptions.Count == 0 && purchases.Count == 0)
        {
            return false;
        }

        var lostOn = await context.Customers.Where(it => it.Id == customer).Select(it => it.MarkedLostOn).SingleOrDefaultAsync(cancellationToken);
        var lost = new Dictionary<CustomerId, DateOnly>();
        if (lostOn is { } from)
        {
            lost.Add(customer, from);
        }

        var policies = MetricPolicies.Default;
        var spans = MrrSpans.Of(subscriptions, policies.Activity, policies.MonthLength);
        return !ActiveSpans.Of(spans, purchases, lost, policies.Activity).Any(span => span.Includes(day));
    }
}
