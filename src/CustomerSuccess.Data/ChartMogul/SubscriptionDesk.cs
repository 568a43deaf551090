using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Shows a customer's subscriptions, and cancels them.</summary>
public sealed class SubscriptionDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    /// <summary>Returns the subscriptions in order of their identifiers, from one on.</summary>
    public async Task<ListPage<SubscriptionView>> ListAsync(Viewer viewer, CustomerId customer, Guid? after, int count, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        await context.CustomerAsync(customer, cancellationToken);
        var views = await ViewsAsync(context, customer, cancellationToken);
        // A customer has few subscriptions; the page is cut of all of them.
        var rest = views.Where(view => after is null || view.Id.Value.CompareTo(after.Value) > 0).ToList();
        return new ListPage<SubscriptionView>([.. rest.Take(count)], rest.Count > count);
    }

    /// <summary>Sets when a subscription was cancelled.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The subscription; any of those that share its name.</param>
    /// <param name="instants">The instants, UTC; none to undo all.</param>
    /// <param name="isMore">Whether they are added to those there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<SubscriptionView> CancelAsync(Viewer viewer, SubscriptionId id, IReadOnlyList<DateTime> instants, bool isMore, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var row = await context.Subscriptions.Include(one => one.Terms).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new RecordMissingException("Subscription");
        var zone = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone;
        if (await context.BilledSubscriptions.SingleOrDefaultAsync(one => one.SubscriptionId == id, cancellationToken) is not { } billed)
        {
            End(row, instants.Count == 0 ? null : DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instants.Max(), zone)));
        }
        else
        {
            var group = await SubscriptionGroup.ReadAsync(context, new SubscriptionName(billed.DataSourceId, billed.ExternalId), zone, cancellationToken);
            if (isMore)
            {
                group.AddCancellations(row.CustomerId, instants);
            }
            else
            {
                group.CancelAt(row.CustomerId, instants);
            }

            await group.RebuildAsync(row.CustomerId, null, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return (await ViewsAsync(context, row.CustomerId, cancellationToken)).Single(view => view.Rows.Any(one => one.Id == id));
    }, cancellationToken);

    /// <summary>Ends a subscription that no billing system sent, or lets it go on; days after its end never count.</summary>
    private static void End(Subscription row, DateOnly? on)
    {
        foreach (var term in row.Terms.OrderBy(term => term.From).Where((term, index) => on is not null ? term.Until is null || term.Until > on : index == row.Terms.Count - 1))
        {
            term.Until = on is null ? null : on < term.From ? term.From : on;
        }
    }

    private async Task<IReadOnlyList<SubscriptionView>> ViewsAsync(CustomerSuccessContext context, CustomerId customer, CancellationToken stop)
    {
        var day = await BusinessDay.ReadAsync(context, time, stop);
        var rows = await context.Subscriptions.AsNoTracking().Include(one => one.Terms).Where(one => one.CustomerId == customer).ToListAsync(stop);
        var billed = await context.BilledSubscriptions.Where(one => one.CustomerId == customer).ToDictionaryAsync(one => one.SubscriptionId, stop);
        var plans = rows.Select(row => row.PlanId).Distinct().ToArray();
        var names = await context.Plans.AsNoTracking().Where(plan => plans.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, stop);
        var rates = await CustomerEntries.RatesAsync(context, rows.SelectMany(row => row.Terms), day.Currency, stop);
        var views = new List<SubscriptionView>();
        foreach (var group in rows.OrderBy(row => row.Id.Value).GroupBy(row => billed.TryGetValue(row.Id, out var one) ? (one.DataSourceId, one.ExternalId) : (default, row.Id.Value.ToString())))
        {
            var first = billed.GetValueOrDefault(group.First().Id);
            var cancelled = first is null ? null : (await SubscriptionGroup.ReadAsync(context, new SubscriptionName(first.DataSourceId, first.ExternalId), day.Zone, stop)).CancelledAt.ToList();
            views.Add(SubscriptionView.Of([.. group], first, cancelled, names, rates, day));
        }

        return views;
    }
}
