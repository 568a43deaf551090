using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Adds, shows, changes and removes single lines of invoices, with the terms and purchases that they become.</summary>
public sealed class LineDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public async Task<LineView> CreateAsync(Viewer viewer, InvoiceId id, LineEntry entry, CancellationToken cancellationToken)
    {
        BillingAccess.RequireWrites(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var invoice = await InvoiceAsync(context, one => one.Id == id, "Invoice", cancellationToken);
        await RequirePlanAsync(context, entry, cancellationToken);
        var position = invoice.Lines.Select(line => line.Position + 1).DefaultIfEmpty(0).Max();
        var line = new InvoiceMaking(invoice, string.Empty).LineOf(entry, position, Guid.CreateVersion7());
        invoice.Lines.Add(line);
        // Said outright: its key is made here, and the context would take it for a record that is there.
        context.Add(line);
        return await SavedAsync(context, invoice, line.Id, [], entry.SetExternalId, cancellationToken);
    }

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
        return await ViewAsync(context, await InvoiceOfAsync(context, id, cancellationToken), id, cancellationToken);
    }

    /// <summary>Changes a line.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The line.</param>
    /// <param name="change">Gives the line as it is to be for the line as it is.</param>
    /// <param name="cancellationToken">Ends it with nothing saved.</param>
    public async Task<LineView> UpdateAsync(Viewer viewer, Guid id, Func<LineEntry, LineEntry> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        BillingAccess.RequireWrites(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var invoice = await InvoiceOfAsync(context, id, cancellationToken);
        var (line, names) = (invoice.Lines.Single(one => one.Id == id), InvoiceRewriting.NamesOf(invoice));
        var entry = change(LineEntry.Of(line, invoice.Currency));
        await RequirePlanAsync(context, entry, cancellationToken);
        var purchase = line.PurchaseId;
        context.Entry(line).CurrentValues.SetValues(new InvoiceMaking(invoice, string.Empty).LineOf(entry, line.Position, line.Id));
        line.PurchaseId = purchase;
        return await SavedAsync(context, invoice, id, names, entry.SetExternalId, cancellationToken);
    }

    public async Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireWrites(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var invoice = await InvoiceOfAsync(context, id, cancellationToken);
        var (line, names) = (invoice.Lines.Single(one => one.Id == id), InvoiceRewriting.NamesOf(invoice));
        context.RemoveRange(await context.Purchases.Where(purchase => purchase.Id == line.PurchaseId).ToListAsync(cancellationToken));
        context.Remove(line);
        invoice.Lines.Remove(line);
        await InvoiceRewriting.SaveAsync(context, invoice, names, (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
    }

    private async Task<LineView> SavedAsync(CustomerSuccessContext context, Invoice invoice, Guid line, IReadOnlyList<string> names, string? set, CancellationToken stop)
    {
        await InvoiceRewriting.SaveAsync(context, invoice, names, (await BusinessDay.ReadAsync(context, time, stop)).Zone, stop);
        var name = invoice.Lines.Single(one => one.Id == line).SubscriptionExternalId;
        foreach (var billed in context.BilledSubscriptions.Local.Where(one => set is not null && one.DataSourceId == invoice.DataSourceId && one.ExternalId == name))
        {
            billed.SetExternalId = set;
        }

        await context.SaveChangesAsync(stop);
        return await ViewAsync(context, invoice, line, stop);
    }

    private static async Task<LineView> ViewAsync(CustomerSuccessContext context, Invoice invoice, Guid line, CancellationToken stop) =>
        new(invoice.Lines.Single(one => one.Id == line), (await InvoiceDesk.ViewsAsync(context, [invoice], stop))[0]);

    private static Task<Invoice> InvoiceOfAsync(CustomerSuccessContext context, Guid line, CancellationToken stop) =>
        InvoiceAsync(context, invoice => invoice.Lines.Any(one => one.Id == line), "Line item", stop);

    private static async Task<Invoice> InvoiceAsync(CustomerSuccessContext context, System.Linq.Expressions.Expression<Func<Invoice, bool>> which, string record, CancellationToken stop) =>
        await context.Invoices.Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).AsSplitQuery().SingleOrDefaultAsync(which, stop) ?? throw new RecordMissingException(record);

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
