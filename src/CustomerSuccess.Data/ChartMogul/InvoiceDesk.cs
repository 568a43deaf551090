using System.Linq.Expressions;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Shows invoices, and takes them back with the terms and purchases that they became.</summary>
public sealed class InvoiceDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public async Task<ListPage<InvoiceView>> ListAsync(Viewer viewer, InvoicesQuery query, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (query.Customer is { } customer)
        {
            await context.CustomerAsync(customer, cancellationToken);
        }

        var invoices = query.After is { } after ? context.Invoices.FromSqlRaw("SELECT * FROM invoices WHERE id > {0}", after) : context.Invoices;
        var page = await invoices.AsNoTracking().Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).AsSplitQuery()
            .Where(invoice => query.Customer == null || invoice.CustomerId == query.Customer)
            .Where(invoice => query.Source == null || invoice.DataSourceId == query.Source)
            .Where(invoice => query.ExternalId == null || invoice.ExternalId == query.ExternalId)
            .OrderBy(invoice => invoice.Id).PageAsync(query.Count, cancellationToken);
        return page.With(await ViewsAsync(context, page.Items, cancellationToken));
    }

    /// <summary>Returns invoices in the order of their identifiers given.</summary>
    public async Task<IReadOnlyList<InvoiceView>> FindAllAsync(Viewer viewer, IReadOnlyList<InvoiceId> ids, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var wanted = ids.ToArray();
        var found = await context.Invoices.AsNoTracking().Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).AsSplitQuery()
            .Where(invoice => wanted.Contains(invoice.Id)).ToDictionaryAsync(invoice => invoice.Id, cancellationToken);
        return await ViewsAsync(context, [.. ids.Select(id => found[id])], cancellationToken);
    }

    public async Task<InvoiceView> FindAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return (await ViewsAsync(context, [await InvoiceAsync(context, id, cancellationToken)], cancellationToken))[0];
    }

    /// <summary>Changes an invoice's days and currency; amounts keep their numbers.</summary>
    public Task<InvoiceView> UpdateAsync(Viewer viewer, InvoiceId id, InvoiceChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return contexts.WriteAsync(viewer, async context =>
        {
            await using var turn = await InvoiceTurn.TakeAsync(context, one => one.Id == id, "Invoice", cancellationToken);
            var invoice = turn.Invoice;
            if (change.Currency is { } other && other.MinorUnitsPerUnit() != invoice.Currency.MinorUnitsPerUnit())
            {
                throw new RecordRefusedException("currency", $"{other} has other hundredths than {invoice.Currency}; send the invoice anew.");
            }

            (invoice.IssuedAt, invoice.DueAt, invoice.Currency) = (change.IssuedAt ?? invoice.IssuedAt, change.DueAt.Or(invoice.DueAt), change.Currency ?? invoice.Currency);
            await turn.SaveAsync((await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
            return (await ViewsAsync(context, [invoice], cancellationToken))[0];
        }, cancellationToken);
    }

    public Task DeleteAsync(Viewer viewer, InvoiceId id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        if (await DeleteAsync(context, invoice => invoice.Id == id, cancellationToken) == 0)
        {
            throw new RecordMissingException("Invoice");
        }
    }, cancellationToken);

    /// <summary>Takes back every invoice of a customer that came from a data source.</summary>
    public Task DeleteAllAsync(Viewer viewer, DataSourceId source, CustomerId customer, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await context.SourceAsync(source, cancellationToken);
        await context.CustomerAsync(customer, cancellationToken);
        await DeleteAsync(context, invoice => invoice.DataSourceId == source && invoice.CustomerId == customer, cancellationToken);
    }, cancellationToken);

    /// <summary>Returns the invoices with the subscriptions that their lines belong to.</summary>
    internal static async Task<IReadOnlyList<InvoiceView>> ViewsAsync(CustomerSuccessContext context, IReadOnlyList<Invoice> invoices, CancellationToken stop)
    {
        var names = invoices.SelectMany(invoice => invoice.Lines).Select(line => line.SubscriptionExternalId).OfType<string>().Distinct().ToArray();
        var billed = names.Length == 0 ? [] : await context.BilledSubscriptions.AsNoTracking().Where(one => names.Contains(one.ExternalId)).ToListAsync(stop);
        var first = billed.GroupBy(one => new SubscriptionName(one.DataSourceId, one.ExternalId)).ToDictionary(group => group.Key, group => group.MinBy(one => one.SubscriptionId.Value)!);
        return [.. invoices.Select(invoice => new InvoiceView(
            invoice,
            invoice.Lines.Where(line => line.SubscriptionExternalId is not null)
                .Select(line => first.GetValueOrDefault(new SubscriptionName(invoice.DataSourceId, line.SubscriptionExternalId!)))
                .OfType<BilledSubscription>().DistinctBy(one => one.ExternalId).ToDictionary(one => one.ExternalId)))];
    }

    private static async Task<Invoice> InvoiceAsync(CustomerSuccessContext context, InvoiceId id, CancellationToken stop) =>
        await context.Invoices.Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).SingleOrDefaultAsync(invoice => invoice.Id == id, stop) ?? throw new RecordMissingException("Invoice");

    private async Task<int> DeleteAsync(CustomerSuccessContext context, Expression<Func<Invoice, bool>> which, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await InvoiceTurn.WaitAsync(context, which, stop);
        var invoices = await context.Invoices.Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).AsSplitQuery().Where(which).ToListAsync(stop);
        var zone = (await BusinessDay.ReadAsync(context, time, stop)).Zone;
        var names = invoices.SelectMany(invoice => invoice.Lines.Where(line => line.SubscriptionExternalId is not null).Select(line => (Name: new SubscriptionName(invoice.DataSourceId, line.SubscriptionExternalId!), invoice.CustomerId))).Distinct().ToList();
        foreach (var invoice in invoices)
        {
            await BilledPurchases.RemoveAsync(context, invoice, stop);
            context.RemoveRange(invoice.Lines);
            context.RemoveRange(invoice.Payments);
            context.Remove(invoice);
        }

        foreach (var (name, customer) in names)
        {
            await (await SubscriptionGroup.ReadAsync(context, name, zone, stop)).RebuildAsync(customer, null, stop);
        }

        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return invoices.Count;
    }
}

/// <summary>An invoice with the subscriptions of its lines, by their external names; the first of those that share one.</summary>
public sealed record InvoiceView(Invoice Invoice, IReadOnlyDictionary<string, BilledSubscription> Subscriptions);

/// <summary>Which invoices to list, after which one, and how many.</summary>
public sealed record InvoicesQuery(CustomerId? Customer, DataSourceId? Source, string? ExternalId, Guid? After, int Count);
