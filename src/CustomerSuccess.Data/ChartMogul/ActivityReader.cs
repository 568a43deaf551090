using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Reads the movements of recurring revenue one by one.</summary>
public sealed class ActivityReader(IDbContextFactory<CustomerSuccessContext> contexts, ReportReader reports, TimeProvider time)
{
    /// <summary>Returns the activities of all customers, the earliest first.</summary>
    public async Task<ListPage<ActivityView>> ListAsync(Viewer viewer, ActivitiesQuery query, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        var picture = await reports.PictureAsync(cancellationToken);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        var after = query.After is { } place ? (place.Day.DayNumber, place.Customer) : ((int, Guid)?)null;
        // A day of a customer has at least one activity, so that this many days fill the page.
        var wanted = new WantedDays(query.Start ?? DateOnly.MinValue, query.End ?? today, query.Type, query.IsLatestFirst, after, query.Count + 2);
        var days = await Task.Run(() => ActivityPass.Run(picture, wanted, cancellationToken), cancellationToken);
        var views = await ViewsAsync(context, [.. days.Select(day => new CustomerId(day.Customer)).Distinct()], cancellationToken);
        var byDay = views.ToLookup(view => (view.Activity.On.DayNumber, view.Customer.Id.Value));
        var told = days.SelectMany(day => byDay[day]).Where(view => !IsTold(view, query.After)).ToList();
        return new ListPage<ActivityView>([.. told.Take(query.Count)], told.Count > query.Count);
    }

    /// <summary>Returns the activities of a customer, the earliest first.</summary>
    public async Task<ListPage<ActivityView>> OfCustomerAsync(Viewer viewer, CustomerId customer, ActivityPlace? after, int count, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        await context.CustomerAsync(customer, cancellationToken);
        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        var rest = (await ViewsAsync(context, [customer], cancellationToken)).Where(view => view.Activity.On <= today && (after is null || (view.Activity.On, view.Number).CompareTo((after.Day, after.Number)) > 0)).ToList();
        return new ListPage<ActivityView>([.. rest.Take(count)], rest.Count > count);
    }

    private static bool IsTold(ActivityView view, ActivityPlace? after) =>
        after is not null && view.Activity.On == after.Day && view.Customer.Id.Value == after.Customer && view.Number <= after.Number;

    private async Task<IReadOnlyList<ActivityView>> ViewsAsync(CustomerSuccessContext context, IReadOnlyList<CustomerId> customers, CancellationToken stop)
    {
        var ids = customers.ToArray();
        var day = await BusinessDay.ReadAsync(context, time, stop);
        var rows = await context.Subscriptions.AsNoTracking().Include(row => row.Terms).Where(row => ids.Contains(row.CustomerId)).ToListAsync(stop);
        var rates = await CustomerEntries.RatesAsync(context, rows.SelectMany(row => row.Terms), day.Currency, stop);
        var names = await context.Customers.AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToListAsync(stop);
        var billedCustomers = await context.BilledCustomers.AsNoTracking().Where(row => ids.Contains(row.CustomerId)).ToDictionaryAsync(row => row.CustomerId, stop);
        var billed = await context.BilledSubscriptions.AsNoTracking().Where(row => ids.Contains(row.CustomerId)).ToDictionaryAsync(row => row.SubscriptionId, stop);
        var planIds = rows.Select(row => row.PlanId).Distinct().ToArray();
        var plans = await context.Plans.AsNoTracking().Where(plan => planIds.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, stop);
        var billedPlans = await context.BilledPlans.AsNoTracking().Where(plan => planIds.Contains(plan.PlanId)).ToDictionaryAsync(plan => plan.PlanId, stop);
        var byId = rows.ToDictionary(row => row.Id);
        return [.. names.SelectMany(customer => SubscriptionActivity
            .Of([.. rows.Where(row => row.CustomerId == customer.Id).SelectMany(row => PaidDays.Of(row.Terms, rates, day.Currency).Select(days => (row.Id, days)))])
            .GroupBy(activity => activity.On)
            .SelectMany(same => same.Select((activity, number) => new ActivityView(
                activity,
                number,
                customer,
                billedCustomers.GetValueOrDefault(customer.Id),
                byId[activity.Subscription],
                billed.GetValueOrDefault(activity.Subscription),
                plans[byId[activity.Subscription].PlanId],
                billedPlans.GetValueOrDefault(byId[activity.Subscription].PlanId),
                day.Currency))))];
    }
}

/// <summary>An activity with the names around it.</summary>
public sealed record ActivityView(
    SubscriptionActivity Activity, int Number, Customer Customer, BilledCustomer? Billed, Subscription Subscription, BilledSubscription? BilledSubscription, Plan Plan, BilledPlan? BilledPlan, Currency Currency)
{
    /// <summary>Gets where it stands in the list.</summary>
    public ActivityPlace Place => new(Activity.On, Customer.Id.Value, Number);
}

/// <summary>A place in a list of activities: the day, the customer, and which one of theirs on that day.</summary>
public sealed record ActivityPlace(DateOnly Day, Guid Customer, int Number);

/// <summary>Which activities to list, after which one, and how many.</summary>
public sealed record ActivitiesQuery(DateOnly? Start, DateOnly? End, MovementType? Type, bool IsLatestFirst, ActivityPlace? After, int Count);
