using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Billing;

/// <summary>A payment of an invoice, or a refund, and the purchase that a refund became.</summary>
public sealed class Payment
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the invoice.</summary>
    public required InvoiceId InvoiceId { get; init; }

    /// <summary>Gets the customer, so that large tables are found and spread by customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets its name in the billing system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Gets the instant, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Gets whether money went back.</summary>
    public bool IsRefund { get; init; }

    /// <summary>Gets whether it failed.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Gets the amount in minor units of the invoice's currency; none for the whole invoice.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>Gets the negative purchase that a refund of something bought once became.</summary>
    public PurchaseId? PurchaseId { get; set; }
}
