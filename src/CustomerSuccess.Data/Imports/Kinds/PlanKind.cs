using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>plans.csv: what subscriptions are for.</summary>
internal sealed class PlanKind() : MatchedKind<Plan>("plans", Needed("id"), Needed("name"))
{
    protected override Plan Read(ImportEntry entry, References references, ImportRun run) =>
        new() { Id = PlanId.New(), ExternalId = entry.First.Needed("id", 200), Name = entry.First.Needed("name", 200) };

    protected override string KeyOf(Plan record) => record.ExternalId!;

    protected override async Task<IReadOnlyList<Plan>> StoredAsync(IReadOnlyList<Plan> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.Plans.Where(plan => keys.Contains(plan.ExternalId)).ToListAsync(cancellationToken);
    }

    protected override bool Apply(Plan stored, Plan read, CustomerSuccessContext context)
    {
        stored.Name = read.Name;
        return false;
    }
}
