using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Shows the people at customers to billing programs and takes theirs.</summary>
public sealed class ContactDesk(IDbContextFactory<CustomerSuccessContext> contexts)
{
    public async Task<ListPage<ContactEntry>> ListAsync(Viewer viewer, ContactsQuery query, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (query.Customer is { } customer)
        {
            await context.CustomerAsync(customer, cancellationToken);
        }

        var contacts = query.After is { } after ? context.Contacts.FromSqlRaw("SELECT * FROM contacts WHERE id > {0}", after) : context.Contacts;
        var page = await contacts.AsNoTracking()
            .Where(contact => query.Customer == null || contact.CustomerId == query.Customer)
            .Where(contact => query.Email == null || contact.Email == query.Email)
            .Where(contact => query.CustomerExternalId == null || context.BilledCustomers.Any(row => row.CustomerId == contact.CustomerId && row.ExternalId == query.CustomerExternalId))
            .Where(contact => query.Source == null || context.BilledCustomers.Any(row => row.CustomerId == contact.CustomerId && row.DataSourceId == query.Source))
            .OrderBy(contact => contact.Id).PageAsync(query.Count, cancellationToken);
        return page.With(await EntriesAsync(context, page.Items, cancellationToken));
    }

    public async Task<ContactEntry> FindAsync(Viewer viewer, ContactId id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return (await EntriesAsync(context, [await ContactAsync(context, id, cancellationToken)], cancellationToken))[0];
    }

    public Task<ContactEntry> CreateAsync(Viewer viewer, CustomerId customer, ContactValues values, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await context.CustomerAsync(customer, cancellationToken);
        var contact = new Contact { Id = ContactId.New(), CustomerId = customer, Name = string.Empty };
        context.Add(contact);
        return await SaveAsync(context, contact, values, cancellationToken);
    }, cancellationToken);

    public Task<ContactEntry> UpdateAsync(Viewer viewer, ContactId id, ContactValues values, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        return await SaveAsync(context, await ContactAsync(context, id, cancellationToken), values, cancellationToken);
    }, cancellationToken);

    /// <summary>Removes somebody of whom nothing was recorded.</summary>
    public Task DeleteAsync(Viewer viewer, ContactId id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        context.Remove(await ContactAsync(context, id, cancellationToken));
        await context.SaveDeletionAsync("uuid", cancellationToken);
    }, cancellationToken);

    private static async Task<Contact> ContactAsync(CustomerSuccessContext context, ContactId id, CancellationToken stop) =>
        await context.Contacts.SingleOrDefaultAsync(contact => contact.Id == id, stop) ?? throw new RecordMissingException("Contact");

    private static async Task<IReadOnlyList<ContactEntry>> EntriesAsync(CustomerSuccessContext context, IReadOnlyList<Contact> contacts, CancellationToken stop)
    {
        var customers = contacts.Select(contact => contact.CustomerId).Distinct().ToArray();
        var billed = await context.BilledCustomers.AsNoTracking().Where(row => customers.Contains(row.CustomerId)).ToDictionaryAsync(row => row.CustomerId, stop);
        return [.. contacts.Select(contact => new ContactEntry(contact, billed.GetValueOrDefault(contact.CustomerId)))];
    }

    private static async Task<ContactEntry> SaveAsync(CustomerSuccessContext context, Contact contact, ContactValues values, CancellationToken stop)
    {
        var named = ContactEntry.NameOf(contact);
        contact.Email = values.Email.Or(contact.Email);
        contact.Phone = values.Phone.Or(contact.Phone);
        contact.Role = values.Title.Or(contact.Role);
        contact.ExternalId = values.ExternalId.Or(contact.ExternalId);
        contact.Name = ContactName.Joined(values.FirstName.Or(ContactName.FirstOf(named)), values.LastName.Or(ContactName.LastOf(named))) is { Length: > 0 } name
            ? name
            : contact.Email ?? throw new RecordRefusedException("first_name", "A name or an email is required for each contact.");
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            throw new RecordRefusedException("external_id", "The external ID of this contact already exists.");
        }

        return (await EntriesAsync(context, [contact], stop))[0];
    }
}

/// <summary>Somebody at a customer, as a billing program sees them.</summary>
public sealed record ContactEntry(Contact Contact, BilledCustomer? Customer)
{
    /// <summary>Gets the name; empty for somebody who is called by the email for want of one.</summary>
    public string Name => NameOf(Contact);

    internal static string NameOf(Contact contact) => contact.Name == contact.Email ? string.Empty : contact.Name;
}

/// <summary>What a program sends of somebody. A value that was not sent stays as it is.</summary>
public sealed record ContactValues(Sent<string> FirstName, Sent<string> LastName, Sent<string> Email, Sent<string> Phone, Sent<string> Title, Sent<string> ExternalId);

/// <summary>Which contacts to list, after which one, and how many.</summary>
public sealed record ContactsQuery(CustomerId? Customer, DataSourceId? Source, string? CustomerExternalId, string? Email, Guid? After, int Count);
