using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Shows and takes payments and refunds of invoices.</summary>
public sealed class PaymentDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public async Task<PaymentView> CreateAsync(Viewer viewer, InvoiceId id, PaymentEntry entry, CancellationToken cancellationToken)
    {
        BillingAccess.RequireWrites(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var invoice = await context.Invoices.Include(one => one.Lines).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new RecordMissingException("Invoice");
        var payment = InvoiceMaking.PaymentOf(invoice, entry, string.Empty);
        context.Add(payment);
        await BilledPurchases.AddRefundAsync(context, invoice, payment, (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new PaymentView(payment, invoice);
    }

    /// <summary>Returns the payments of a name in a data source.</summary>
    public async Task<IReadOnlyList<PaymentView>> ListAsync(Viewer viewer, DataSourceId source, string externalId, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        await context.SourceAsync(source, cancellationToken);
        var invoices = await context.Invoices.AsNoTracking().Include(invoice => invoice.Payments)
            .Where(invoice => invoice.DataSourceId == source && invoice.Payments.Any(payment => payment.ExternalId == externalId)).ToListAsync(cancellationToken);
        return [.. invoices.SelectMany(invoice => invoice.Payments.Where(payment => payment.ExternalId == externalId).Select(payment => new PaymentView(payment, invoice)))];
    }

    public async Task<PaymentView> FindAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var payment = await context.Payments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new RecordMissingException("Transaction");
        return new PaymentView(payment, await context.Invoices.AsNoTracking().SingleAsync(invoice => invoice.Id == payment.InvoiceId, cancellationToken));
    }

    /// <summary>Changes a payment.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The payment.</param>
    /// <param name="change">Gives the payment as it is to be for the payment as it is.</param>
    /// <param name="cancellationToken">Ends it with nothing saved.</param>
    public async Task<PaymentView> UpdateAsync(Viewer viewer, Guid id, Func<PaymentEntry, PaymentEntry> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        BillingAccess.RequireWrites(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var invoice = await context.Invoices.Include(one => one.Lines).Include(one => one.Payments).AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Payments.Any(payment => payment.Id == id), cancellationToken) ?? throw new RecordMissingException("Transaction");
        var payment = invoice.Payments.Single(one => one.Id == id);
        var (entry, purchase) = (change(PaymentEntry.Of(payment, invoice.Currency)), payment.PurchaseId);
        context.Entry(payment).CurrentValues.SetValues(InvoiceMaking.PaymentOf(invoice, entry, string.Empty, id));
        payment.PurchaseId = purchase;
        await InvoiceRewriting.SaveAsync(context, invoice, [], (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
        return new PaymentView(payment, invoice);
    }

    public async Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireWrites(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var payment = await context.Payments.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new RecordMissingException("Transaction");
        context.RemoveRange(await context.Purchases.Where(purchase => purchase.Id == payment.PurchaseId).ToListAsync(cancellationToken));
        context.Remove(payment);
        await context.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A payment with its invoice.</summary>
public sealed record PaymentView(Payment Payment, Invoice Invoice);
