using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Health;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>Values of health factors.</summary>
internal sealed class FactorValueRows() : PlainRows<FactorValue>(
    "factor_values",
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Text("factor", row => row.Record.Factor),
    Day("on", row => row.Record.On),
    Number("value", row => row.Record.Value),
    Text("note", row => row.Record.Note))
{
    public override IReadOnlyList<string> Key => ["customer", "factor", "on"];

    public override IQueryable<Row<FactorValue>> Query(CustomerSuccessContext context) =>
        from value in context.FactorValues
        join customer in context.Customers on value.CustomerId equals customer.Id
        select new Row<FactorValue>
        {
            Record = value,
            Own = (Guid)(object)value.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
        };

    protected override IQueryable<Row<FactorValue>> InOrder(IQueryable<Row<FactorValue>> rows, string binary) => rows
        .OrderBy(row => row.Customer == null).ThenBy(row => EF.Functions.Collate(row.Customer, binary)).ThenBy(row => row.Record.CustomerId)
        .ThenBy(row => row.Record.On).ThenBy(row => EF.Functions.Collate(row.Record.Factor, binary));

    protected override (DateOnly From, DateOnly Until)? DaysOf(FactorValue record) => (record.On, record.On.AddDays(1));

    protected override IQueryable<Row<FactorValue>> Find(IQueryable<Row<FactorValue>> rows, IReadOnlyList<string> key)
    {
        var (factor, day) = (key[1], ImportValues.Day(key[2], out var on) is null ? on : DateOnly.MinValue);
        return rows.OfCustomer(key[0]).Where(row => row.Record.Factor == factor && row.Record.On == day);
    }
}
