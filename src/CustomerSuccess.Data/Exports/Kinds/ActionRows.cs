using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Actions;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What is to be done about customers, and what came of it.</summary>
internal sealed class ActionRows() : PlainRows<CustomerAction>(
    "actions",
    Text("id", row => RecordName.Of(null, row.Own)),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Text("task", row => row.Record.Task),
    Text("owner", row => row.Member),
    Day("due_on", row => row.Record.DueOn),
    Name("state", row => row.Record.State),
    Text("outcome", row => row.Record.Outcome),
    Instant("closed_at", row => row.Record.ClosedAt),
    Text("closed_by", row => row.ClosedBy))
{
    public override IQueryable<Row<CustomerAction>> Query(CustomerSuccessContext context) =>
        from action in context.Actions
        join customer in context.Customers on action.CustomerId equals customer.Id
        select new Row<CustomerAction>
        {
            Record = action,
            Own = (Guid)(object)action.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Member = context.Users.Where(member => member.Id == (Guid)(object)action.Owner).Select(member => member.Email).FirstOrDefault(),
            ClosedBy = context.Users.Where(member => member.Id == (Guid?)(object?)action.ClosedBy).Select(member => member.Email).FirstOrDefault(),
        };

    protected override IQueryable<Row<CustomerAction>> InOrder(IQueryable<Row<CustomerAction>> rows, string binary) => rows.OrderBy(row => row.Own);

    protected override IQueryable<Row<CustomerAction>> Find(IQueryable<Row<CustomerAction>> rows, IReadOnlyList<string> key)
    {
        var own = RecordName.IsOwn(key[0], out var guid) ? guid.Value : Guid.Empty;
        return rows.Where(row => row.Own == own);
    }
}
