using CustomerSuccess.Domain.Billing;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Brings terms and purchases in line with an invoice, a part of which has changed.</summary>
internal static class InvoiceRewriting
{
    /// <summary>Saves the invoice with what it becomes, all of it or nothing.</summary>
    /// <param name="context">Has the changed invoice, with all its lines and payments.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="names">The subscriptions that its lines spoke of before.</param>
    /// <param name="zone">Whose days count.</param>
    /// <param name="stop">Ends it with nothing saved.</param>
    public static async Task SaveAsync(CustomerSuccessContext context, Invoice invoice, IEnumerable<string> names, TimeZoneInfo zone, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await BilledPurchases.RemoveAsync(context, invoice, stop);
        invoice.Lines.ForEach(line => line.PurchaseId = null);
        invoice.Payments.ForEach(payment => payment.PurchaseId = null);
        // Saved first, so that the purchases made anew may be called as those that are gone were.
        await context.SaveChangesAsync(stop);
        await BilledPurchases.AddAsync(context, invoice, zone, stop);
        foreach (var name in NamesOf(invoice).Union(names))
        {
            await (await SubscriptionGroup.ReadAsync(context, new SubscriptionName(invoice.DataSourceId, name), zone, stop)).RebuildAsync(invoice.CustomerId, null, stop);
        }

        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Returns the names of the subscriptions that an invoice's lines speak of.</summary>
    public static IReadOnlyList<string> NamesOf(Invoice invoice) => [.. invoice.Lines.Select(line => line.SubscriptionExternalId).OfType<string>().Distinct()];
}
