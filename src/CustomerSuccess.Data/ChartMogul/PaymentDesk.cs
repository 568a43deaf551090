using System.Linq.Expressions;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Shows and takes payments and refunds of invoices.</summary>
public sealed class PaymentDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    private const string Record = "Transaction";

    public Task<PaymentView> CreateAsync(Viewer viewer, InvoiceId id, PaymentEntry entry, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await using var turn = await InvoiceTurn.TakeAsync(context, one => one.Id == id, "Invoice", cancellationToken);
        var invoice = turn.Invoice;
        // A refund that is sent again, because its answer was lost, is not given twice.
        if (entry.ExternalId is { } name && invoice.Payments.Exists(there => there.ExternalId == name))
        {
            throw new RecordRefusedException("external_id", "A transaction with this external ID exists already in the invoice.");
        }

        var payment = InvoiceMaking.PaymentOf(invoice, entry, string.Empty);
        context.Add(payment);
        await BilledPurchases.AddRefundAsync(context, invoice, payment, (await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
        await turn.SaveAsIsAsync(cancellationToken);
        return new PaymentView(payment, invoice);
    }, cancellationToken);

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
        var payment = await context.Payments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new RecordMissingException(Record);
        return new PaymentView(payment, await context.Invoices.AsNoTracking().SingleAsync(invoice => invoice.Id == payment.InvoiceId, cancellationToken));
    }

    /// <summary>Changes a payment.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="id">The payment.</param>
    /// <param name="change">Gives the payment as it is to be for the payment as it is.</param>
    /// <param name="cancellationToken">Ends it with nothing saved.</param>
    public Task<PaymentView> UpdateAsync(Viewer viewer, Guid id, Func<PaymentEntry, PaymentEntry> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return contexts.WriteAsync(viewer, async context =>
        {
            await using var turn = await InvoiceTurn.TakeAsync(context, WithPayment(id), Record, cancellationToken);
            var (invoice, payment) = (turn.Invoice, turn.Invoice.Payments.Single(one => one.Id == id));
            var (entry, purchase) = (change(PaymentEntry.Of(payment, invoice.Currency)), payment.PurchaseId);
            context.Entry(payment).CurrentValues.SetValues(InvoiceMaking.PaymentOf(invoice, entry, string.Empty, id));
            payment.PurchaseId = purchase;
            await turn.SaveAsync((await BusinessDay.ReadAsync(context, time, cancellationToken)).Zone, cancellationToken);
            return new PaymentView(payment, invoice);
        }, cancellationToken);
    }

    public Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        await using var turn = await InvoiceTurn.TakeAsync(context, WithPayment(id), Record, cancellationToken);
        var payment = turn.Invoice.Payments.Single(one => one.Id == id);
        context.RemoveRange(await context.Purchases.Where(purchase => purchase.Id == payment.PurchaseId).ToListAsync(cancellationToken));
        context.Remove(payment);
        await turn.SaveAsIsAsync(cancellationToken);
    }, cancellationToken);

    private static Expression<Func<Invoice, bool>> WithPayment(Guid id) => invoice => invoice.Payments.Any(payment => payment.Id == id);
}

/// <summary>A payment with its invoice.</summary>
public sealed record PaymentView(Payment Payment, Invoice Invoice);
