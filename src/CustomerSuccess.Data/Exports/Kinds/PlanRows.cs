using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What subscriptions are for.</summary>
internal sealed class PlanRows() : SharedRows<Plan>(
    "plans",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Text("name", row => row.Record.Name))
{
    public override IQueryable<Row<Plan>> Query(CustomerSuccessContext context) =>
        context.Plans.Select(plan => new Row<Plan> { Record = plan, Own = (Guid)(object)plan.Id });
}
