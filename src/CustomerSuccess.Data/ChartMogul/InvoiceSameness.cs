using System.Text.Json;
using CustomerSuccess.Domain.Billing;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Recognises an invoice that is sent a second time, so that nothing is written.</summary>
internal static class InvoiceSameness
{
    public static bool Are(Invoice stored, Invoice sent) => Text(stored) == Text(sent);

    private static string Text(Invoice invoice) => JsonSerializer.Serialize(new
    {
        invoice.IssuedAt,
        invoice.DueAt,
        Currency = invoice.Currency.Code,
        Lines = invoice.Lines.OrderBy(line => line.Position).Select(line => new
        {
            line.ExternalId,
            line.Kind,
            line.AmountMinor,
            line.Quantity,
            line.DiscountMinor,
            line.TaxMinor,
            line.FeesCents,
            line.FeesCurrency,
            line.DiscountCode,
            line.DiscountDescription,
            line.AccountCode,
            line.Description,
            line.PlanId,
            line.SubscriptionExternalId,
            line.ServiceStart,
            line.ServiceEnd,
            line.Proration,
            line.CancelledAt,
            line.EventOrder,
        }),
        Payments = invoice.Payments.Select(payment => new { payment.ExternalId, payment.At, payment.IsRefund, payment.HasFailed, payment.AmountMinor })
            .OrderBy(payment => payment.At).ThenBy(payment => payment.ExternalId, StringComparer.Ordinal).ThenBy(payment => payment.IsRefund),
    });
}
