using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Finds in the records what a report is narrowed to.</summary>
internal static class SliceReading
{
    public static async Task<ReportSlice> ReadAsync(CustomerSuccessContext context, LedgerPicture picture, ReportQuery query, TimeProvider time, CancellationToken cancellationToken)
    {
        var plans = await PlansAsync(context, query, cancellationToken);
        var known = await FilterRecords.ReadAsync(context, query.Customers, cancellationToken);
        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        return new ReportSlice(picture, plans, query.Customers.Count == 0 ? null : new CustomerFilter(picture, query.Customers, known, today));
    }

    /// <summary>Returns the plans that were asked for, by whichever way; none where the report is of all.</summary>
    private static async Task<SlicedPlans?> PlansAsync(CustomerSuccessContext context, ReportQuery query, CancellationToken cancellationToken)
    {
        var (names, groups) = (query.PlanNames.ToArray(), query.PlanGroups.Distinct().ToArray());
        if (names.Length == 0 && query.PlanIds.Count == 0 && groups.Length == 0)
        {
            return null;
        }

        var found = await context.Plans.Where(plan => names.Contains(plan.Name)).Select(plan => new { plan.Id, plan.Name })
            .Concat(context.Plans.Where(plan => plan.ExternalId != null && names.Contains(plan.ExternalId)).Select(plan => new { plan.Id, Name = plan.ExternalId! }))
            .Concat(context.BilledPlans.Where(plan => names.Contains(plan.ExternalId)).Select(plan => new { Id = plan.PlanId, Name = plan.ExternalId }))
            .ToListAsync(cancellationToken);
        if (Array.Find(names, name => found.TrueForAll(plan => plan.Name != name)) is { } unknown)
        {
            throw new RecordRefusedException("plans", $"There is no plan named '{unknown}'.");
        }

        if (await context.PlanGroups.CountAsync(group => groups.Contains(group.Id), cancellationToken) < groups.Length)
        {
            throw new RecordRefusedException("filters", "There is no such plan group.");
        }

        var grouped = await context.GroupedPlans.Where(plan => groups.Contains(plan.GroupId)).Select(plan => plan.PlanId).ToListAsync(cancellationToken);
        return new SlicedPlans([.. found.Select(plan => plan.Id), .. query.PlanIds, .. grouped], query.ArePlansLeftOut);
    }
}
