using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Takes invoices of a customer: all that were sent together, or none. An invoice of the same name takes the place of the one there.</summary>
public sealed class InvoiceImport(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public Task<IReadOnlyList<Invoice>> RunAsync(Viewer viewer, CustomerId id, IReadOnlyList<InvoiceEntry> entries, CancellationToken stop) => contexts.WriteAsync<IReadOnlyList<Invoice>>(viewer, async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var customer = await context.CustomerAsync(id, stop);
        var own = (await context.BilledCustomers.AsNoTracking().SingleOrDefaultAsync(row => row.CustomerId == id, stop))?.DataSourceId;
        var zone = (await BusinessDay.ReadAsync(context, time, stop)).Zone;
        var sets = new Dictionary<SubscriptionName, string?>();
        var invoices = new List<Invoice>();
        var known = await KnownAsync(context, entries, stop);
        for (var i = 0; i < entries.Count; i++)
        {
            var source = entries[i].Source ?? own ?? throw new RecordRefusedException($"invoices[{i}].data_source_uuid", "The customer came from no data source; name one.");
            RequireKnown(known, entries[i], source, $"invoices[{i}]");
            invoices.Add(await TakeAsync(context, customer, source, entries[i], $"invoices[{i}]", zone, sets, stop));
        }

        foreach (var (name, set) in sets)
        {
            await (await SubscriptionGroup.ReadAsync(context, name, zone, stop)).RebuildAsync(id, set, stop);
        }

        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return invoices;
    }, stop);

    private static async Task<Invoice> TakeAsync(
        CustomerSuccessContext context, Customer customer, DataSourceId source, InvoiceEntry entry, string place, TimeZoneInfo zone, Dictionary<SubscriptionName, string?> sets, CancellationToken stop)
    {
        var invoice = context.Invoices.Local.FirstOrDefault(one => one.DataSourceId == source && one.ExternalId == entry.ExternalId);
        if (invoice is not null)
        {
            throw new RecordRefusedException(place + ".external_id", "Two of the invoices have this external ID.");
        }

        await InvoiceTurn.WaitAsync(context, one => one.DataSourceId == source && one.ExternalId == entry.ExternalId, stop);
        invoice = await context.Invoices.Include(one => one.Lines).Include(one => one.Payments).SingleOrDefaultAsync(one => one.DataSourceId == source && one.ExternalId == entry.ExternalId, stop);
        if (invoice is null)
        {
            invoice = new Invoice { Id = InvoiceId.New(), CustomerId = customer.Id, DataSourceId = source, ExternalId = entry.ExternalId, IssuedAt = entry.IssuedAt, Currency = entry.Currency };
            context.Add(invoice);
        }
        else if (invoice.CustomerId != customer.Id)
        {
            throw new RecordRefusedException(place + ".external_id", "Another customer has an invoice with this external ID.");
        }

        var made = new Invoice { Id = invoice.Id, CustomerId = customer.Id, DataSourceId = source, ExternalId = entry.ExternalId, IssuedAt = entry.IssuedAt, Currency = entry.Currency };
        new InvoiceMaking(made, place).Fill(entry);
        if (made.Payments.Count == 0)
        {
            // Payments are often sent apart; an invoice that comes again without them does not take them away.
            made.Payments.AddRange(invoice.Payments);
        }

        if (InvoiceSameness.Are(invoice, made))
        {
            return invoice;
        }

        var payments = entry.Payments.Count > 0 ? made.Payments : [];
        await ClearAsync(context, invoice, payments.Count > 0, sets, stop);
        (invoice.IssuedAt, invoice.DueAt, invoice.Currency) = (made.IssuedAt, made.DueAt, made.Currency);
        invoice.Lines.AddRange(made.Lines);
        invoice.Payments.AddRange(payments);
        // Said outright: their keys are made here, and the context would take them for records that are there.
        context.AddRange(made.Lines);
        context.AddRange(payments);
        await BilledPurchases.AddAsync(context, invoice, zone, stop);
        foreach (var line in entry.Lines.Where(line => line.SubscriptionExternalId is not null))
        {
            var name = new SubscriptionName(source, line.SubscriptionExternalId!);
            sets[name] = line.SetExternalId ?? sets.GetValueOrDefault(name);
        }

        return invoice;
    }

    private static async Task ClearAsync(CustomerSuccessContext context, Invoice invoice, bool withPayments, Dictionary<SubscriptionName, string?> sets, CancellationToken stop)
    {
        foreach (var name in InvoiceTurn.NamesOf(invoice))
        {
            sets.TryAdd(new SubscriptionName(invoice.DataSourceId, name), null);
        }

        await BilledPurchases.RemoveAsync(context, invoice, stop);
        context.RemoveRange(invoice.Lines);
        invoice.Lines.Clear();
        if (withPayments)
        {
            context.RemoveRange(invoice.Payments);
            invoice.Payments.Clear();
        }

        // Saved first, so that the purchases made anew may be called as those that are gone were.
        await context.SaveChangesAsync(stop);
    }

    /// <summary>Looks up the data sources, and the plans that the lines name, once for all invoices.</summary>
    private static async Task<(HashSet<DataSourceId> Sources, HashSet<PlanId> Plans)> KnownAsync(CustomerSuccessContext context, IReadOnlyList<InvoiceEntry> entries, CancellationToken stop)
    {
        var plans = entries.SelectMany(entry => entry.Lines).Select(line => line.Plan).OfType<PlanId>().Distinct().ToArray();
        return (
            await context.DataSources.Select(one => one.Id).ToHashSetAsync(stop),
            await context.BilledPlans.Where(one => plans.Contains(one.PlanId)).Select(one => one.PlanId).ToHashSetAsync(stop));
    }

    private static void RequireKnown((HashSet<DataSourceId> Sources, HashSet<PlanId> Plans) known, InvoiceEntry entry, DataSourceId source, string place)
    {
        if (!known.Sources.Contains(source))
        {
            throw new RecordRefusedException(place + ".data_source_uuid", "There is no such data source.");
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            if (entry.Lines[i].Plan is { } plan && !known.Plans.Contains(plan))
            {
                throw new RecordRefusedException($"{place}.line_items[{i}].plan_uuid", "There is no such plan with a billing interval.");
            }
        }
    }
}
