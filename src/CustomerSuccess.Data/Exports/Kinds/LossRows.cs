using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Churn;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Why customers left.</summary>
internal sealed class LossRows() : PlainRows<CustomerLoss>(
    "losses",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Day("on", row => row.Record.On),
    Reference("reason", row => row.Reason),
    Text("note", row => row.Record.Note))
{
    public override IQueryable<Row<CustomerLoss>> Query(CustomerSuccessContext context) =>
        from loss in context.CustomerLosses
        join customer in context.Customers on loss.CustomerId equals customer.Id
        from reason in context.ChurnReasons.Where(reason => reason.Id == loss.ReasonId).DefaultIfEmpty()
        select new Row<CustomerLoss>
        {
            Record = loss,
            Own = loss.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
            Reason = reason.Code,
        };

    protected override (DateOnly From, DateOnly Until)? DaysOf(CustomerLoss record) => (record.On, record.On.AddDays(1));
}
