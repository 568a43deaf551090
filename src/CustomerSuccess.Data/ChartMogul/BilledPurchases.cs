using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Makes purchases of what an invoice bills once, and negative ones of its refunds.</summary>
/// <remarks>
/// A refund takes back purchases only: of an invoice that has subscription lines too, it takes the purchases' share. Recurring revenue is what was agreed,
/// and a refund does not change it, as with ChartMogul's usual setting.
/// </remarks>
internal static class BilledPurchases
{
    public static async Task AddAsync(CustomerSuccessContext context, Invoice invoice, TimeZoneInfo zone, CancellationToken stop)
    {
        foreach (var line in invoice.Lines.Where(line => line.Kind is InvoiceLineKind.OneTime))
        {
            var amount = line.AmountMinor - line.TaxMinor;
            var kind = PurchaseKindWords.KindOf(line.AccountCode, line.Description);
            line.PurchaseId = (await NewAsync(context, invoice, invoice.IssuedAt, zone, amount, kind, line.Description ?? line.AccountCode, line.ExternalId, stop)).Id;
        }

        foreach (var payment in invoice.Payments)
        {
            await AddRefundAsync(context, invoice, payment, zone, stop);
        }
    }

    public static async Task AddRefundAsync(CustomerSuccessContext context, Invoice invoice, Payment payment, TimeZoneInfo zone, CancellationToken stop)
    {
        var bought = invoice.Lines.Where(line => line.Kind is InvoiceLineKind.OneTime && line.AmountMinor > 0).ToList();
        if (payment is { IsRefund: true, HasFailed: false } && bought.Count > 0)
        {
            var purchase = await NewAsync(context, invoice, payment.At, zone, -ShareOf(invoice, bought, payment.AmountMinor), PurchaseKindWords.KindOf(bought[0].AccountCode, bought[0].Description), "Refund", payment.ExternalId, stop);
            payment.PurchaseId = purchase.Id;
        }
    }

    /// <summary>Takes the purchases of an invoice away.</summary>
    public static async Task RemoveAsync(CustomerSuccessContext context, Invoice invoice, CancellationToken stop)
    {
        var ids = invoice.Lines.Select(line => line.PurchaseId).Concat(invoice.Payments.Select(payment => payment.PurchaseId)).OfType<PurchaseId>().ToArray();
        context.RemoveRange(await context.Purchases.Where(purchase => ids.Contains(purchase.Id)).ToListAsync(stop));
        invoice.Lines.ForEach(line => line.PurchaseId = null);
        invoice.Payments.ForEach(payment => payment.PurchaseId = null);
    }

    private static long ShareOf(Invoice invoice, IReadOnlyList<InvoiceLine> bought, long? refund)
    {
        var once = bought.Sum(line => line.AmountMinor - line.TaxMinor);
        var whole = invoice.Lines.Sum(line => line.AmountMinor);
        return refund is { } amount && whole > 0 ? Math.Min(once, Cents.Rounded((decimal)amount * once / whole)) : once;
    }

    private static async Task<Purchase> NewAsync(
        CustomerSuccessContext context, Invoice invoice, DateTime at, TimeZoneInfo zone, long amount, PurchaseKind kind, string? description, string? externalId, CancellationToken stop)
    {
        var isTaken = externalId is null || context.Purchases.Local.Any(one => one.ExternalId == externalId) || await context.Purchases.AnyAsync(one => one.ExternalId == externalId, stop);
        var purchase = new Purchase
        {
            Id = PurchaseId.New(),
            CustomerId = invoice.CustomerId,
            On = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone)),
            AmountMinor = amount,
            Currency = invoice.Currency,
            Kind = kind,
            Description = description,
            ExternalId = isTaken ? null : externalId,
        };
        context.Add(purchase);
        return purchase;
    }
}
