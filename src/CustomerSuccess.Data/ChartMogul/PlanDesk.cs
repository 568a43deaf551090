using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Keeps plans with their billing intervals.</summary>
public sealed class PlanDesk(IDbContextFactory<CustomerSuccessContext> contexts)
{
    public async Task<ListPage<PlanEntry>> ListAsync(Viewer viewer, PlanQuery query, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var plans = query.After is { } after ? context.Plans.FromSqlRaw("SELECT * FROM plans WHERE id > {0}", after) : context.Plans;
        var billed = context.BilledPlans.Where(plan =>
            (query.Source == null || plan.DataSourceId == query.Source) && (query.ExternalId == null || plan.ExternalId == query.ExternalId));
        var chosen = query is { Source: null, ExternalId: null } ? plans : plans.Where(plan => billed.Any(one => one.PlanId == plan.Id));
        chosen = query.Group is { } group ? chosen.Where(plan => context.GroupedPlans.Any(one => one.GroupId == group && one.PlanId == plan.Id)) : chosen;
        var page = await chosen.AsNoTracking().OrderBy(plan => plan.Id).PageAsync(query.Count, cancellationToken);
        return page.With(await EntriesAsync(context, page.Items, cancellationToken));
    }

    public async Task<PlanEntry> FindAsync(Viewer viewer, PlanId id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return (await EntriesAsync(context, [await PlanAsync(context, id, cancellationToken)], cancellationToken))[0];
    }

    public Task<PlanEntry> CreateAsync(Viewer viewer, NewPlan entry, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var source = await context.NamedSourceAsync(entry.Source, cancellationToken);
        // A plan that was imported from a file by the same name is the same plan.
        var plan = entry.ExternalId is null ? null : await context.Plans.SingleOrDefaultAsync(
            one => one.ExternalId == entry.ExternalId && !context.BilledPlans.Any(billed => billed.PlanId == one.Id), cancellationToken);
        var id = plan?.Id ?? PlanId.New();
        var externalId = entry.ExternalId ?? id.Value.ToString();
        if (plan is null)
        {
            var isTaken = await context.Plans.AnyAsync(one => one.ExternalId == externalId, cancellationToken);
            plan = new Plan { Id = id, Name = entry.Name, ExternalId = isTaken ? null : externalId };
            context.Add(plan);
        }

        plan.Name = entry.Name;
        var row = new BilledPlan { PlanId = id, DataSourceId = source.Id, ExternalId = externalId, Unit = entry.Unit, UnitCount = entry.UnitCount };
        context.Add(row);
        return await SaveAsync(context, plan, row, cancellationToken);
    }, cancellationToken);

    public Task<PlanEntry> UpdateAsync(Viewer viewer, PlanId id, PlanChange change, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var plan = await PlanAsync(context, id, cancellationToken);
        var row = await context.BilledPlans.SingleOrDefaultAsync(one => one.PlanId == id, cancellationToken);
        plan.Name = change.Name ?? plan.Name;
        if (row is null && (change.Unit ?? (object?)change.UnitCount) is not null)
        {
            throw new RecordRefusedException("interval_unit", "This plan came from no data source and is billed by no interval of its own.");
        }

        if (row is not null)
        {
            (row.Unit, row.UnitCount) = (change.Unit ?? row.Unit, change.UnitCount ?? row.UnitCount);
        }

        return await SaveAsync(context, plan, row, cancellationToken);
    }, cancellationToken);

    public Task DeleteAsync(Viewer viewer, PlanId id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var plan = await PlanAsync(context, id, cancellationToken);
        context.RemoveRange(await context.BilledPlans.Where(row => row.PlanId == id).ToListAsync(cancellationToken));
        context.Remove(plan);
        await context.SaveDeletionAsync("plan_uuid", cancellationToken);
    }, cancellationToken);

    private static async Task<Plan> PlanAsync(CustomerSuccessContext context, PlanId id, CancellationToken cancellationToken) =>
        await context.Plans.SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken) ?? throw new RecordMissingException("Plan");

    private static async Task<PlanEntry> SaveAsync(CustomerSuccessContext context, Plan plan, BilledPlan? row, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            throw new RecordRefusedException("external_id", "A plan with this identifier already exists in this data source.");
        }

        return new PlanEntry(plan, row);
    }

    private static async Task<IReadOnlyList<PlanEntry>> EntriesAsync(CustomerSuccessContext context, IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var ids = plans.Select(plan => plan.Id).ToArray();
        var billed = await context.BilledPlans.AsNoTracking().Where(row => ids.Contains(row.PlanId)).ToDictionaryAsync(row => row.PlanId, cancellationToken);
        return [.. plans.Select(plan => new PlanEntry(plan, billed.GetValueOrDefault(plan.Id)))];
    }
}

/// <summary>A plan with its interval; none for a plan that no billing system sent.</summary>
public sealed record PlanEntry(Plan Plan, BilledPlan? Billed);

/// <summary>Which plans to list, after which one, and how many.</summary>
public sealed record PlanQuery(DataSourceId? Source, string? ExternalId, Guid? After, int Count)
{
    /// <summary>Gets the group that they are in; none for all.</summary>
    public PlanGroupId? Group { get; init; }
}

/// <summary>A plan to make.</summary>
public sealed record NewPlan(DataSourceId Source, string? ExternalId, string Name, BillingUnit Unit, int UnitCount);

/// <summary>What to change of a plan; none to leave it.</summary>
public sealed record PlanChange(string? Name, BillingUnit? Unit, int? UnitCount);
