using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>People at customers.</summary>
internal sealed class ContactRows() : RecordRows<Contact>(
    "contacts",
    Text("id", row => RecordName.Of(row.Record.ExternalId, row.Own)),
    Reference("customer", row => RecordName.Of(row.Customer, row.Record.CustomerId.Value)),
    Text("name", row => row.Record.Name),
    Text("email", row => row.Record.Email),
    Text("phone", row => row.Record.Phone),
    Text("role", row => row.Record.Role))
{
    public override IQueryable<Row<Contact>> Query(CustomerSuccessContext context) =>
        from contact in context.Contacts
        join customer in context.Customers on contact.CustomerId equals customer.Id
        select new Row<Contact>
        {
            Record = contact,
            Own = (Guid)(object)contact.Id,
            CustomerId = customer.Id,
            Customer = customer.ExternalId,
            ManagerId = customer.ManagerId,
        };
}
