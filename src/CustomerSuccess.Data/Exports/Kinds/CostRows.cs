using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Money spent on keeping customers, without what was undone.</summary>
internal sealed class CostRows() : PlainRows<Cost>(
    "costs",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Reference("category", row => row.Category),
    Reference("programme", row => row.Record.ProgrammeId is { } programme ? RecordName.Of(row.Programme, programme.Value) : null),
    Day("from", row => row.Record.From),
    Day("until", row => row.Record.Until),
    Amount("amount", row => (row.Record.AmountMinor, row.Record.Currency)),
    Text("currency", row => row.Record.Currency.Code),
    Truth("refund", row => row.Record.IsRefund),
    Percent("counted", row => row.Record.CountedBasisPoints),
    Reference("customer", row => row.Record.CustomerId is { } customer ? RecordName.Of(row.Customer, customer.Value) : null),
    Text("segment", row => row.Record.Segment),
    Text("description", row => row.Record.Description),
    Text("document_number", row => row.Record.DocumentNumber))
{
    public override IQueryable<Row<Cost>> Query(CustomerSuccessContext context) =>
        from cost in context.Costs.Where(cost => !cost.IsWithdrawn)
        join category in context.CostCategories on cost.CategoryId equals category.Id
        from programme in context.Programmes.Where(programme => programme.Id == cost.ProgrammeId).DefaultIfEmpty()
        from customer in context.Customers.Where(customer => customer.Id == cost.CustomerId).DefaultIfEmpty()
        select new Row<Cost>
        {
            Record = cost,
            Own = (Guid)(object)cost.Id,
            CustomerId = cost.CustomerId,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Category = category.Code,
            Programme = programme.ExternalId,
        };

    protected override Reach ReachOf(Viewer viewer) => viewer.ReadsEntries ? Reach.Everything : base.ReachOf(viewer);

    protected override (DateOnly From, DateOnly Until)? DaysOf(Cost record) => (record.From, record.Until);

    protected override Task<Dictionary<Guid, string?>> KeptNamesAsync(CustomerSuccessContext context, IReadOnlyList<Guid> own, CancellationToken cancellationToken)
    {
        var ids = own.Select(one => new CostId(one)).ToArray();
        return context.Costs.Where(cost => ids.Contains(cost.Id)).ToDictionaryAsync(cost => cost.Id.Value, cost => cost.ExternalId, cancellationToken);
    }

    /// <summary>Costs are never lost: this one stops counting.</summary>
    protected override Task RemoveAsync(CustomerSuccessContext context, Row<Cost> row, CancellationToken cancellationToken)
    {
        // The other system may send the cost anew.
        (row.Record.IsWithdrawn, row.Record.ExternalId) = (true, null);
        return context.SaveChangesAsync(cancellationToken);
    }
}
