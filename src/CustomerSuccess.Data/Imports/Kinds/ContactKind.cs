using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>contacts.csv: people at customers.</summary>
internal sealed class ContactKind() : MatchedKind<Contact>("contacts", Needed("id"), Needed("customer"), Needed("name"), Optional("email"), Optional("phone"), Optional("role"))
{
    protected override Contact Read(ImportEntry entry, References references, ImportRun run) => new()
    {
        Id = ContactId.New(),
        ExternalId = entry.First.Needed("id", 200),
        CustomerId = references.Customer(entry.First),
        Name = entry.First.Needed("name", 200),
        Email = entry.First.Text("email", 320),
        Phone = entry.First.Text("phone", 50),
        Role = entry.First.Text("role", 100),
    };

    protected override string KeyOf(Contact record) => record.ExternalId!;

    protected override async Task<IReadOnlyList<Contact>> StoredAsync(IReadOnlyList<Contact> read, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var keys = read.Select(KeyOf).ToArray();
        return await context.Contacts.Where(contact => keys.Contains(contact.ExternalId)).ToListAsync(cancellationToken);
    }

    protected override (string Column, RefusalReason Reason)? Clash(Contact stored, Contact read) =>
        stored.CustomerId == read.CustomerId ? null : ("customer", RefusalReason.BelongsToAnotherCustomer);

    protected override bool Apply(Contact stored, Contact read, CustomerSuccessContext context)
    {
        (stored.Name, stored.Email, stored.Phone, stored.Role) = (read.Name, read.Email, read.Phone, read.Role);
        return false;
    }
}
