using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>plans.csv: what subscriptions are for.</summary>
internal sealed class PlanKind() : MatchedKind<Plan>("plans", Needed("id"), Needed("name"))
{
    protected override Plan Read(ImportEntry entry, References references, ImportRun run) =>
        Named(entry.First.RecordName(), entry.First.Needed("name", 200));

    protected override string KeyOf(Plan record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Plan>> StoredAsync(IReadOnlyList<Plan> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Plans.NamedAsync(read.Select(KeyOf), id => new PlanId(id), cancellationToken);

    protected override bool Apply(Plan stored, Plan read, CustomerSuccessContext context)
    {
        stored.Name = read.Name;
        return false;
    }

    private static Plan Named(RecordName id, string name) => new() { Id = new PlanId(id.Own), ExternalId = id.External, Name = name };
}
