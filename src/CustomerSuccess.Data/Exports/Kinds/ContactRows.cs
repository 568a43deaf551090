using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>People at customers.</summary>
internal sealed class ContactRows() : PlainRows<Contact>(
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

    protected override Reach ReachOf(Viewer viewer) => viewer.ReadsEntries ? Reach.Everything : base.ReachOf(viewer);

    // Who enters answers picks the person by name, and sees no more of them.
    protected override IEnumerable<string> Visible(Row<Contact> row, bool isWhole, Viewer viewer) => viewer.Reads(row.ManagerId) ? base.Visible(row, isWhole, viewer) : ["id", "customer", "name"];
}
