using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Shows customers to billing programs and takes theirs.</summary>
public sealed class CustomerDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public async Task<ListPage<CustomerEntry>> ListAsync(Viewer viewer, CustomersQuery query, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return query.Status is { } status ? await ListAsync(context, query, status, cancellationToken) : await PageAsync(context, query, null, cancellationToken);
    }

    /// <summary>Reads pages until one is full of those who stand there: what the database can tell of it is asked first, so that few are read in vain.</summary>
    private async Task<ListPage<CustomerEntry>> ListAsync(CustomerSuccessContext context, CustomersQuery query, BilledStatus status, CancellationToken cancellationToken)
    {
        var today = (await BusinessDay.ReadAsync(context, time, cancellationToken)).Today;
        var found = new List<CustomerEntry>();
        ListPage<CustomerEntry> page;
        do
        {
            page = await PageAsync(context, query, (status, today), cancellationToken);
            found.AddRange(page.Items.Where(entry => entry.Status == status));
            query = page.Items.Count == 0 ? query : query with { After = page.Items[^1].Customer.Id.Value };
        }
        while (page.HasMore && found.Count <= query.Count);
        return new ListPage<CustomerEntry>([.. found.Take(query.Count)], found.Count > query.Count);
    }

    private async Task<ListPage<CustomerEntry>> PageAsync(CustomerSuccessContext context, CustomersQuery query, (BilledStatus Status, DateOnly Today)? standing, CancellationToken cancellationToken)
    {
        var customers = query.After is { } after ? context.Customers.FromSqlRaw("SELECT * FROM customers WHERE id > {0}", after) : context.Customers;
        customers = standing is var (status, today) ? Standing(context, customers, status, today) : customers;
        var billed = context.BilledCustomers.Where(row => (query.Source == null || row.DataSourceId == query.Source) && (query.Email == null || row.Email == query.Email) && (!query.IsOfAnySource || row.DataSourceId != null));
        var chosen = query is { Source: null, Email: null, IsOfAnySource: false } ? customers : customers.Where(customer => billed.Any(row => row.CustomerId == customer.Id));
        var named = query.ExternalId is null ? chosen
            : chosen.Where(customer => customer.ExternalId == query.ExternalId || context.BilledCustomers.Any(row => row.CustomerId == customer.Id && row.ExternalId == query.ExternalId));
        var page = await named.AsNoTracking().OrderBy(customer => customer.Id).PageAsync(query.Count, cancellationToken);
        return page.With(await CustomerEntries.ReadAsync(context, page.Items, time, cancellationToken));
    }

    public async Task<CustomerEntry> FindAsync(Viewer viewer, CustomerId id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await EntryAsync(context, id, cancellationToken);
    }

    /// <summary>Makes a customer of a data source; one who was imported from a file by the same name is the same customer.</summary>
    public Task<CustomerEntry> CreateAsync(Viewer viewer, DataSourceId sourceId, string externalId, CustomerValues values, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var source = await context.NamedSourceAsync(sourceId, cancellationToken);
        var customer = await context.Customers.SingleOrDefaultAsync(
            one => one.ExternalId == externalId && !context.BilledCustomers.Any(row => row.CustomerId == one.Id && row.DataSourceId != null), cancellationToken);
        if (customer is null)
        {
            var isTaken = await context.Customers.AnyAsync(one => one.ExternalId == externalId, cancellationToken);
            customer = new Customer { Id = CustomerId.New(), Name = FirstOf(values.Company.Value, values.Email.Value, externalId), ExternalId = isTaken ? null : externalId };
            context.Add(customer);
        }

        var billed = await context.BilledCustomers.SingleOrDefaultAsync(row => row.CustomerId == customer.Id, cancellationToken);
        if (billed is null)
        {
            billed = new BilledCustomer { CustomerId = customer.Id };
            context.Add(billed);
        }

        (billed.DataSourceId, billed.ExternalId) = (source.Id, externalId);
        return await SaveAsync(context, customer, billed, values, cancellationToken);
    }, cancellationToken);

    public Task<CustomerEntry> UpdateAsync(Viewer viewer, CustomerId id, CustomerValues values, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var customer = await context.CustomerAsync(id, cancellationToken);
        var billed = await context.BilledCustomers.SingleOrDefaultAsync(row => row.CustomerId == id, cancellationToken);
        if (billed is null)
        {
            billed = new BilledCustomer { CustomerId = id };
            context.Add(billed);
        }

        return await SaveAsync(context, customer, billed, values, cancellationToken);
    }, cancellationToken);

    public Task DeleteAsync(Viewer viewer, CustomerId id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await CustomerRemoval.RemoveAsync(context, id, cancellationToken);
        await context.SaveDeletionAsync("customer_uuid", cancellationToken);
    }, cancellationToken);

    /// <summary>Changes tags and custom attributes by what they are now.</summary>
    public Task<CustomerEntry> AttributesAsync(Viewer viewer, CustomerId id, Func<CustomerEntry, CustomerValues> change, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var entry = await EntryAsync(context, id, cancellationToken);
        await CustomerWriting.WritePropertiesAsync(context, id, change(entry), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return await EntryAsync(context, id, cancellationToken);
    }, cancellationToken);

    /// <summary>Leaves out most of those who stand elsewhere.</summary>
    private static IQueryable<Customer> Standing(CustomerSuccessContext context, IQueryable<Customer> customers, BilledStatus status, DateOnly today)
    {
        var paid = context.SubscriptionTerms.Where(term => term.Kind == TermKind.Paid && term.AmountMinor > 0 && term.From <= today);
        var current = paid.Where(term => term.Until == null || term.Until > today);
        return status switch
        {
            BilledStatus.Active => customers.Where(customer => current.Any(term => term.CustomerId == customer.Id)),
            BilledStatus.Cancelled => customers.Where(customer => paid.Any(term => term.CustomerId == customer.Id)),
            _ => customers,
        };
    }

    private static string FirstOf(params string?[] names) => names.First(name => !string.IsNullOrEmpty(name))!;

    private async Task<CustomerEntry> EntryAsync(CustomerSuccessContext context, CustomerId id, CancellationToken cancellationToken) =>
        (await CustomerEntries.ReadAsync(context, [await context.CustomerAsync(id, cancellationToken)], time, cancellationToken))[0];

    private async Task<CustomerEntry> SaveAsync(CustomerSuccessContext context, Customer customer, BilledCustomer billed, CustomerValues values, CancellationToken cancellationToken)
    {
        await CustomerWriting.FillAsync(context, customer, billed, values, cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            throw new RecordRefusedException("external_id", "The external ID for this customer already exists in our system.");
        }

        return await EntryAsync(context, customer.Id, cancellationToken);
    }
}
