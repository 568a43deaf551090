using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Takes what happens to subscriptions without an invoice, and brings their terms in line.</summary>
public sealed class EventDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public async Task<ListPage<EventView>> ListAsync(Viewer viewer, EventsQuery query, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var events = query.After is { } after ? context.SubscriptionEvents.FromSqlRaw("SELECT * FROM subscription_events WHERE id > {0}", after) : context.SubscriptionEvents;
        var page = await events.AsNoTracking()
            .Where(one => query.Source == null || one.DataSourceId == query.Source)
            .Where(one => query.ExternalId == null || one.ExternalId == query.ExternalId)
            .Where(one => query.Customer == null || context.BilledCustomers.Any(row => row.CustomerId == one.CustomerId && row.ExternalId == query.Customer))
            .Where(one => query.Kind == null || one.Kind == query.Kind)
            .Where(one => query.Plan == null || one.PlanExternalId == query.Plan)
            .OrderBy(one => one.Id).PageAsync(query.Count, cancellationToken);
        return page.With(await ViewsAsync(context, page.Items, cancellationToken));
    }

    public Task<EventView> CreateAsync(Viewer viewer, EventEntry entry, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await context.NamedSourceAsync(entry.Source, cancellationToken);
        var customer = await context.BilledCustomers.SingleOrDefaultAsync(row => row.DataSourceId == entry.Source && row.ExternalId == entry.CustomerExternalId, cancellationToken)
            ?? throw new RecordRefusedException("customer_external_id", "There is no such customer in the data source.");
        var id = Guid.CreateVersion7();
        var row = new SubscriptionEvent
        {
            Id = id,
            Number = NumberOf(id),
            CustomerId = customer.CustomerId,
            DataSourceId = entry.Source,
            ExternalId = entry.ExternalId ?? id.ToString(),
            Kind = entry.Kind,
            DecidedAt = entry.DecidedAt,
            EffectiveAt = entry.EffectiveAt,
            SubscriptionExternalId = entry.SubscriptionExternalId,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        Fill(row, entry);
        context.Add(row);
        return await SaveAsync(context, row, cancellationToken);
    }, cancellationToken);

    public Task<EventView> UpdateAsync(Viewer viewer, EventName name, Func<SubscriptionEvent, EventEntry> change, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var row = await EventAsync(context, name, cancellationToken);
        Fill(row, change(row));
        return await SaveAsync(context, row, cancellationToken);
    }, cancellationToken);

    public Task DeleteAsync(Viewer viewer, EventName name, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var row = await EventAsync(context, name, cancellationToken);
        context.Remove(row);
        await RebuildAsync(context, row, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>A number that other languages' programs can hold exactly, rising with time: the milliseconds and four bits of chance of the identifier.</summary>
    private static long NumberOf(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        return (long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16 << 4) | (uint)(bytes[15] & 0xF);
    }

    private static void Fill(SubscriptionEvent row, EventEntry entry)
    {
        (row.Kind, row.DecidedAt, row.EffectiveAt, row.SetExternalId, row.PlanExternalId) = (entry.Kind, entry.DecidedAt, entry.EffectiveAt, entry.SetExternalId, entry.PlanExternalId);
        row.ExternalId = entry.ExternalId ?? row.ExternalId;
        (row.Currency, row.Quantity, row.EventOrder, row.RetractedExternalId) = (entry.Currency, entry.Quantity, entry.EventOrder, entry.RetractedExternalId);
        row.AmountMinor = entry is { AmountCents: { } amount, Currency: { } currency } ? Minor(amount, currency, "amount_in_cents") : null;
        row.TaxMinor = entry.Currency is { } taxed ? Minor(entry.TaxCents, taxed, "tax_amount_in_cents") : 0;
    }

    private static long Minor(long cents, Currency currency, string parameter) =>
        Cents.ToMinor(cents, currency) ?? throw new RecordRefusedException(parameter, $"{currency} has no hundredths: {cents} is no whole number of its smallest unit.");

    private static async Task<SubscriptionEvent> EventAsync(CustomerSuccessContext context, EventName name, CancellationToken stop) =>
        await context.SubscriptionEvents.SingleOrDefaultAsync(one => name.Number != null ? one.Number == name.Number : one.DataSourceId == name.Source && one.ExternalId == name.ExternalId, stop)
            ?? throw new RecordMissingException("Subscription event");

    private static async Task<IReadOnlyList<EventView>> ViewsAsync(CustomerSuccessContext context, IReadOnlyList<SubscriptionEvent> events, CancellationToken stop)
    {
        var customers = events.Select(one => one.CustomerId).Distinct().ToArray();
        var names = await context.BilledCustomers.AsNoTracking().Where(row => customers.Contains(row.CustomerId)).ToDictionaryAsync(row => row.CustomerId, row => row.ExternalId, stop);
        return [.. events.Select(one => new EventView(one, names.GetValueOrDefault(one.CustomerId)))];
    }

    private async Task<EventView> SaveAsync(CustomerSuccessContext context, SubscriptionEvent row, CancellationToken stop)
    {
        if (row.PlanExternalId is { } plan && !await context.BilledPlans.AnyAsync(one => one.DataSourceId == row.DataSourceId && one.ExternalId == plan, stop))
        {
            throw new RecordRefusedException("plan_external_id", "There is no such plan in the data source.");
        }

        if (await context.SubscriptionEvents.AnyAsync(one => one.DataSourceId == row.DataSourceId && one.ExternalId == row.ExternalId && one.Id != row.Id, stop))
        {
            throw new RecordRefusedException("external_id", "An event with this external ID exists already in the data source.");
        }

        await RebuildAsync(context, row, stop);
        await context.SaveChangesAsync(stop);
        return (await ViewsAsync(context, [row], stop))[0];
    }

    private async Task RebuildAsync(CustomerSuccessContext context, SubscriptionEvent row, CancellationToken stop)
    {
        var zone = (await BusinessDay.ReadAsync(context, time, stop)).Zone;
        var group = await SubscriptionGroup.ReadAsync(context, new SubscriptionName(row.DataSourceId, row.SubscriptionExternalId), zone, stop);
        await group.RebuildAsync(row.CustomerId, row.SetExternalId, stop);
    }
}
