using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>contacts.csv: people at customers.</summary>
internal sealed class ContactKind() : MatchedKind<Contact>("contacts", Needed("id"), Needed("customer"), Needed("name"), Optional("email"), Optional("phone"), Optional("role"))
{
    protected override Contact Read(ImportEntry entry, References references, ImportRun run)
    {
        var line = entry.First;
        var id = line.RecordName();
        return new Contact
        {
            Id = new ContactId(id.Own),
            ExternalId = id.External,
            CustomerId = references.Customer(line),
            Name = line.Needed("name", 200),
            Email = line.Text("email", 320),
            Phone = line.Text("phone", 50),
            Role = line.Text("role", 100),
        };
    }

    protected override string KeyOf(Contact record) => RecordName.Of(record.ExternalId, record.Id.Value);

    protected override Task<IReadOnlyList<Contact>> StoredAsync(IReadOnlyList<Contact> read, CustomerSuccessContext context, CancellationToken cancellationToken) =>
        context.Contacts.NamedAsync(read.Select(KeyOf), id => new ContactId(id), cancellationToken);

    protected override (string Column, RefusalReason Reason)? Clash(Contact stored, Contact read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(Contact stored, Contact read, CustomerSuccessContext context)
    {
        (stored.Name, stored.Email, stored.Phone, stored.Role) = (read.Name, read.Email, read.Phone, read.Role);
        return false;
    }
}
