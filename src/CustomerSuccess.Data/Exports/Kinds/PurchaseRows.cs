using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>What was bought once.</summary>
internal sealed class PurchaseRows() : PlainRows<Purchase>(
    "purchases",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Day("on", row => row.Record.On),
    Amount("amount", row => (row.Record.AmountMinor, row.Record.Currency)),
    Text("currency", row => row.Record.Currency.Code),
    Name("kind", row => row.Record.Kind),
    Text("description", row => row.Record.Description))
{
    public override IQueryable<Row<Purchase>> Query(CustomerSuccessContext context) =>
        from purchase in context.Purchases
        join customer in context.Customers on purchase.CustomerId equals customer.Id
        select new Row<Purchase>
        {
            Record = purchase,
            Own = (Guid)(object)purchase.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
        };

    protected override (DateOnly From, DateOnly Until)? DaysOf(Purchase record) => (record.On, record.On.AddDays(1));
}
