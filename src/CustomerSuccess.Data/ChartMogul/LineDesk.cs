using System.Linq.Expressions;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Adds, shows, changes and removes single lines of invoices, with the terms and purchases that they become.</summary>
public sealed class LineDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    private const string Record = "Line item";

    public Task<LineView> CreateAsync(Viewer viewer, InvoiceId id, LineEntry entry, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await using var turn = await InvoiceTurn.TakeAsync(context, one => one.Id == id, "Invoice", cancellationToken);
        var invoice = turn.Invoice;
        RequireNew(invoice, entry);
        await RequirePlanAsync(context, entry, cancellationToken);
        var position = invoice.Lines.Select(line => line.Position + 1).DefaultIfEmpty(0).Max();
        var line = new InvoiceMaking(invoice, string.Empty).LineOf(entry, position, Guid.CreateVersion7());
        invoice.Lines.Add(line);
        // Said outright: its key is made here, and the context would take it for a record that is there.
        context.Add(line);
        return await SavedAsync(context, turn, line, entry.SetExternalId, cancellationToken);
    }, cancellationToken);

    /// <summary>Returns the lines of a name in a data source.</summary>
    public async Task<IReadOnlyList<LineView>> ListAsync(Viewer viewer, DataSourceId source, string externalId, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        await context.SourceAsync(source, cancellationToken);
        var invoices = await context.Invoices.AsNoTracking().Include(invoice => invoice.Lines)
            .Where(invoice => invoice.DataSourceId == source && invoice.Lines.Any(line => line.ExternalId == externalId)).ToListAsync(cancellationToken);
        var views = await InvoiceDesk.ViewsAsync(context, invoices, cancellationToken);
        return [.. views.SelectMany(view => view.Invoice.Lines.Where(line => line.ExternalId == externalId).Select(line => new LineView(line, view)))];
    }

    public async Task<LineView> FindAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var invoice = await context.Invoices.AsNoTracking().Include(one => one.Lines).SingleOrDefaultAsync(WithLine(id), cancellationToken) ?? throw new RecordMissingException(Record);
        return await ViewAsync(context, invoice, id, cancellationToken);
    }

    /// <summary>Changes a line.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The line.</param>
    /// <param name="change">Gives the line as it is to be for the line as it is.</param>
    /// <param name="cancellationToken">Ends it with nothing saved.</param>
    public Task<LineView> UpdateAsync(Viewer viewer, Guid id, Func<LineEntry, LineEntry> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return contexts.WriteAsync(viewer, async context =>
        {
            await using var turn = await InvoiceTurn.TakeAsync(context, WithLine(id), Record, cancellationToken);
            var (invoice, line) = (turn.Invoice, turn.Invoice.Lines.Single(one => one.Id == id));
            var entry = change(LineEntry.Of(line, invoice.Currency));
            await RequirePlanAsync(context, entry, cancellationToken);
            var purchase = line.PurchaseId;
            context.Entry(line).CurrentValues.SetValues(new InvoiceMaking(invoice, string.Empty).LineOf(entry, line.Position, line.Id));
            line.PurchaseId = purchase;
            return await SavedAsync(context, turn, line, entry.SetExternalId, cancellationToken);
        }, cancellationToken);
    }

    public Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await using var turn = await InvoiceTurn.TakeAsync(context, WithLine(id), Record, cancellationToken);
        var line = turn.Invoice.Lines.Single(one => one.Id == id);
        context.RemoveRange(await context.Purchases.Where(purchase => purchase.Id == line.PurchaseId).ToListAsync(cancellationToken));
        context.Remove(line);
        turn.Invoice.Lines.Remove(line);
        await turn.SaveAsync((await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
    }, cancellationToken);

    private async Task<LineView> SavedAsync(CustomerSuccessContext context, InvoiceTurn turn, InvoiceLine line, string? set, CancellationToken stop)
    {
        var sets = line.SubscriptionExternalId is { } name && set is not null ? new Dictionary<string, string?> { [name] = set } : null;
        await turn.SaveAsync((await BusinessDay.ReadAsync(context, time, stop)).Zone, stop, sets);
        return await ViewAsync(context, turn.Invoice, line.Id, stop);
    }

    private static async Task<LineView> ViewAsync(CustomerSuccessContext context, Invoice invoice, Guid line, CancellationToken stop) =>
        new(invoice.Lines.Single(one => one.Id == line), (await InvoiceDesk.ViewsAsync(context, [invoice], stop))[0]);

    private static Expression<Func<Invoice, bool>> WithLine(Guid id) => invoice => invoice.Lines.Any(line => line.Id == id);

    /// <summary>A line that is sent again, because its answer was lost, is not billed twice.</summary>
    private static void RequireNew(Invoice invoice, LineEntry entry)
    {
        if (entry.ExternalId is { } name && invoice.Lines.Exists(line => line.ExternalId == name))
        {
            throw new RecordRefusedException("external_id", "A line item with this external ID exists already in the invoice.");
        }
    }

    private static async Task RequirePlanAsync(CustomerSuccessContext context, LineEntry entry, CancellationToken stop)
    {
        if (entry.Plan is { } plan && !await context.BilledPlans.AnyAsync(one => one.PlanId == plan, stop))
        {
            throw new RecordRefusedException("plan_uuid", "There is no such plan with a billing interval.");
        }
    }
}

/// <summary>A line with its invoice.</summary>
public sealed record LineView(InvoiceLine Line, InvoiceView Of);
