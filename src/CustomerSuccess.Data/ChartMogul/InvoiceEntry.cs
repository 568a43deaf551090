using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>An invoice as a program sends it; money is in hundredths of the main unit.</summary>
/// <param name="ExternalId">Its name in the data source.</param>
/// <param name="IssuedAt">Its instant, UTC.</param>
/// <param name="DueAt">When it is to be paid, UTC.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Source">The data source; none for the customer's own.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Payments">The payments and refunds.</param>
public sealed record InvoiceEntry(
    string ExternalId, DateTime IssuedAt, DateTime? DueAt, Currency Currency, DataSourceId? Source, IReadOnlyList<LineEntry> Lines, IReadOnlyList<PaymentEntry> Payments);

/// <summary>A line of an invoice as a program sends it.</summary>
public sealed record LineEntry
{
    public required InvoiceLineKind Kind { get; init; }

    public required long AmountCents { get; init; }

    public string? ExternalId { get; init; }

    public int Quantity { get; init; } = 1;

    public long DiscountCents { get; init; }

    public long TaxCents { get; init; }

    public long FeesCents { get; init; }

    public string? FeesCurrency { get; init; }

    public string? DiscountCode { get; init; }

    public string? DiscountDescription { get; init; }

    public string? AccountCode { get; init; }

    public string? Description { get; init; }

    public PlanId? Plan { get; init; }

    public string? SubscriptionExternalId { get; init; }

    public string? SetExternalId { get; init; }

    public DateTime? ServiceStart { get; init; }

    public DateTime? ServiceEnd { get; init; }

    public Proration Proration { get; init; }

    public DateTime? CancelledAt { get; init; }

    public int? EventOrder { get; init; }

    /// <summary>Returns a line as a program would send it, so that a part of it can be changed.</summary>
    internal static LineEntry Of(InvoiceLine line, Currency currency) => new()
    {
        Kind = line.Kind,
        AmountCents = Cents.OfMinor(line.AmountMinor, currency),
        ExternalId = line.ExternalId,
        Quantity = line.Quantity,
        DiscountCents = Cents.OfMinor(line.DiscountMinor, currency),
        TaxCents = Cents.OfMinor(line.TaxMinor, currency),
        FeesCents = line.FeesCents,
        FeesCurrency = line.FeesCurrency,
        DiscountCode = line.DiscountCode,
        DiscountDescription = line.DiscountDescription,
        AccountCode = line.AccountCode,
        Description = line.Description,
        Plan = line.PlanId,
        SubscriptionExternalId = line.SubscriptionExternalId,
        ServiceStart = line.ServiceStart,
        ServiceEnd = line.ServiceEnd,
        Proration = line.Proration,
        CancelledAt = line.CancelledAt,
        EventOrder = line.EventOrder,
    };
}

/// <summary>A payment or refund as a program sends it; no amount is the whole invoice.</summary>
public sealed record PaymentEntry(string? ExternalId, DateTime At, bool IsRefund, bool HasFailed, long? AmountCents)
{
    /// <summary>Returns a payment as a program would send it, so that a part of it can be changed.</summary>
    internal static PaymentEntry Of(Payment payment, Currency currency) =>
        new(payment.ExternalId, payment.At, payment.IsRefund, payment.HasFailed, payment.AmountMinor is { } minor ? Cents.OfMinor(minor, currency) : null);
}

/// <summary>What a program changes of an invoice; what was not sent stays.</summary>
public sealed record InvoiceChange(DateTime? IssuedAt, Sent<DateTime?> DueAt, Currency? Currency);
