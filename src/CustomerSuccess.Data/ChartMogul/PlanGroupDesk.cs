using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Keeps the groups of plans that reports are narrowed to.</summary>
public sealed class PlanGroupDesk(IDbContextFactory<CustomerSuccessContext> contexts)
{
    public async Task<ListPage<PlanGroup>> ListAsync(Viewer viewer, Guid? after, int count, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var groups = after is { } last ? context.PlanGroups.FromSqlRaw("SELECT * FROM plan_groups WHERE id > {0}", last) : context.PlanGroups;
        return await groups.AsNoTracking().Include(group => group.Plans).OrderBy(group => group.Id).PageAsync(count, cancellationToken);
    }

    public async Task<PlanGroup> FindAsync(Viewer viewer, PlanGroupId id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await GroupAsync(context, id, cancellationToken);
    }

    public Task<PlanGroup> CreateAsync(Viewer viewer, string name, IReadOnlyList<PlanId> plans, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var group = new PlanGroup { Id = PlanGroupId.New(), Name = name };
        context.Add(group);
        await ChooseAsync(context, group, plans, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return group;
    }, cancellationToken);

    /// <summary>Changes the name, or which plans are in it; none to leave them.</summary>
    public Task<PlanGroup> UpdateAsync(Viewer viewer, PlanGroupId id, string? name, IReadOnlyList<PlanId>? plans, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var group = await GroupAsync(context, id, cancellationToken);
        group.Name = name ?? group.Name;
        if (plans is not null)
        {
            await ChooseAsync(context, group, plans, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return group;
    }, cancellationToken);

    public Task DeleteAsync(Viewer viewer, PlanGroupId id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        context.Remove(await GroupAsync(context, id, cancellationToken));
        await context.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private static async Task<PlanGroup> GroupAsync(CustomerSuccessContext context, PlanGroupId id, CancellationToken stop) =>
        await context.PlanGroups.Include(group => group.Plans).SingleOrDefaultAsync(group => group.Id == id, stop) ?? throw new RecordMissingException("Plan group");

    private static async Task ChooseAsync(CustomerSuccessContext context, PlanGroup group, IReadOnlyList<PlanId> plans, CancellationToken stop)
    {
        var wanted = plans.Distinct().ToArray();
        if (await context.Plans.CountAsync(plan => wanted.Contains(plan.Id), stop) < wanted.Length)
        {
            throw new RecordRefusedException("plans", "One of the plans does not exist.");
        }

        group.Plans.RemoveAll(plan => !wanted.Contains(plan.PlanId));
        foreach (var plan in wanted.Where(plan => group.Plans.TrueForAll(there => there.PlanId != plan)))
        {
            group.Plans.Add(new GroupedPlan { GroupId = group.Id, PlanId = plan });
        }
    }
}
