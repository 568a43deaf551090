using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Makes the records of an invoice that a program sent.</summary>
/// <param name="invoice">The invoice.</param>
/// <param name="place">Where it stands in the body, for messages: <c>invoices[0]</c>.</param>
internal sealed class InvoiceMaking(Invoice invoice, string place)
{
    /// <summary>What keeps a price of ten thousand units and its sums in 64 bits.</summary>
    private const long LargestMinor = 10_000_000_000_000;

    public void Fill(InvoiceEntry entry)
    {
        (invoice.IssuedAt, invoice.DueAt, invoice.Currency) = (entry.IssuedAt, entry.DueAt, entry.Currency);
        invoice.Lines.AddRange(entry.Lines.Select((line, position) => LineOf(line, position, Guid.CreateVersion7())));
        invoice.Payments.AddRange(entry.Payments.Select((payment, index) => PaymentOf(invoice, payment, $"{place}.transactions[{index}].")));
    }

    public static Payment PaymentOf(Invoice invoice, PaymentEntry entry, string place) => PaymentOf(invoice, entry, place, Guid.CreateVersion7());

    public static Payment PaymentOf(Invoice invoice, PaymentEntry entry, string place, Guid id) => new()
    {
        Id = id,
        InvoiceId = invoice.Id,
        CustomerId = invoice.CustomerId,
        ExternalId = entry.ExternalId,
        At = entry.At,
        IsRefund = entry.IsRefund,
        HasFailed = entry.HasFailed,
        AmountMinor = entry.AmountCents is { } cents ? Minor(cents, invoice.Currency, place + "amount_in_cents") : null,
    };

    /// <summary>Makes a line.</summary>
    /// <param name="entry">What was sent of it.</param>
    /// <param name="position">Its place in the invoice.</param>
    /// <param name="id">Its identifier.</param>
    public InvoiceLine LineOf(LineEntry entry, int position, Guid id)
    {
        // A line that is sent by itself stands nowhere in a list.
        var at = place.Length == 0 ? string.Empty : $"{place}.line_items[{position}].";
        return new InvoiceLine
        {
            Id = id,
            InvoiceId = invoice.Id,
            CustomerId = invoice.CustomerId,
            Position = position,
            ExternalId = entry.ExternalId,
            Kind = entry.Kind,
            AmountMinor = Minor(entry.AmountCents, invoice.Currency, at + "amount_in_cents"),
            Quantity = entry.Quantity,
            DiscountMinor = Minor(entry.DiscountCents, invoice.Currency, at + "discount_amount_in_cents"),
            TaxMinor = Minor(entry.TaxCents, invoice.Currency, at + "tax_amount_in_cents"),
            FeesCents = entry.FeesCents,
            FeesCurrency = entry.FeesCurrency,
            DiscountCode = entry.DiscountCode,
            DiscountDescription = entry.DiscountDescription,
            AccountCode = entry.AccountCode,
            Description = entry.Description,
            PlanId = entry.Plan,
            SubscriptionExternalId = entry.SubscriptionExternalId,
            ServiceStart = entry.ServiceStart,
            ServiceEnd = entry.ServiceEnd,
            Proration = entry.Proration,
            CancelledAt = entry.CancelledAt,
            EventOrder = entry.EventOrder,
        };
    }

    private static long Minor(long cents, Currency currency, string parameter) =>
        cents is > LargestMinor or < -LargestMinor ? throw new RecordRefusedException(parameter, "The amount is too large.")
        : Cents.ToMinor(cents, currency) ?? throw new RecordRefusedException(parameter, $"{currency} has no hundredths: {cents} is no whole number of its smallest unit.");
}
