using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Scores that people put in place of the computed one.</summary>
internal sealed class OverrideRows() : PlainRows<HealthOverride>(
    "overrides",
    Text("id", row => RecordName.Of(null, row.Own)),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Number("score", row => row.Record.Score),
    Text("reason", row => row.Record.Reason),
    Day("from", row => row.Record.From),
    Day("until", row => row.Record.Until),
    Text("author", row => row.Member))
{
    public override IQueryable<Row<HealthOverride>> Query(CustomerSuccessContext context) =>
        from health in context.HealthOverrides
        join customer in context.Customers on health.CustomerId equals customer.Id
        select new Row<HealthOverride>
        {
            Record = health,
            Own = health.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Member = context.Users.Where(member => member.Id == (Guid)(object)health.Author).Select(member => member.Email).FirstOrDefault(),
        };

    protected override IQueryable<Row<HealthOverride>> InOrder(IQueryable<Row<HealthOverride>> rows, string binary) => rows.OrderBy(row => row.Own);

    protected override IQueryable<Row<HealthOverride>> Find(IQueryable<Row<HealthOverride>> rows, IReadOnlyList<string> key)
    {
        var own = RecordName.IsOwn(key[0], out var guid) ? guid.Value : Guid.Empty;
        return rows.Where(row => row.Own == own);
    }

    protected override (DateOnly From, DateOnly Until)? DaysOf(HealthOverride record) => (record.From, record.Until);
}
