using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Billing;

/// <summary>A line of an invoice, and the record that it became.</summary>
public sealed class InvoiceLine
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the invoice.</summary>
    public required InvoiceId InvoiceId { get; init; }

    /// <summary>Gets the customer, so that large tables are found and spread by customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets its place in the invoice, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Gets its name in the billing system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Gets what was billed.</summary>
    public required InvoiceLineKind Kind { get; init; }

    /// <summary>Gets the amount in minor units of the invoice's currency, for all units, after discount, with tax; negative for a credit.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Gets how many were billed.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>Gets the discount that was taken off, in minor units.</summary>
    public long DiscountMinor { get; init; }

    /// <summary>Gets the tax in the amount, in minor units.</summary>
    public long TaxMinor { get; init; }

    /// <summary>Gets what the payment cost, in hundredths of <see cref="FeesCurrency"/>; kept as it came.</summary>
    public long FeesCents { get; init; }

    /// <summary>Gets the currency of the fees, as it came.</summary>
    public string? FeesCurrency { get; init; }

    /// <summary>Gets the code of the discount.</summary>
    public string? DiscountCode { get; init; }

    /// <summary>Gets what the discount is for.</summary>
    public string? DiscountDescription { get; init; }

    /// <summary>Gets the account that it is booked to.</summary>
    public string? AccountCode { get; init; }

    /// <summary>Gets what was bought.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the plan of a subscription's line.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>Gets the subscription that its terms are in.</summary>
    public SubscriptionId? SubscriptionId { get; set; }

    /// <summary>Gets the subscription's name in the billing system.</summary>
    public string? SubscriptionExternalId { get; init; }

    /// <summary>Gets when the days that are paid for begin, UTC.</summary>
    public DateTime? ServiceStart { get; init; }

    /// <summary>Gets when they end, UTC.</summary>
    public DateTime? ServiceEnd { get; init; }

    /// <summary>Gets how a part of an interval changes the price.</summary>
    public Proration Proration { get; init; }

    /// <summary>Gets or sets when the subscription was cancelled, UTC.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>Gets what comes first of the same instant.</summary>
    public int? EventOrder { get; init; }

    /// <summary>Gets the purchase that it became.</summary>
    public PurchaseId? PurchaseId { get; set; }
}

/// <summary>What a line bills.</summary>
public enum InvoiceLineKind
{
    /// <summary>A subscription's service period.</summary>
    Subscription,

    /// <summary>Something bought once.</summary>
    OneTime,

    /// <summary>A subscription's trial.</summary>
    Trial,
}

/// <summary>How a line for a part of an interval changes the price of a subscription.</summary>
public enum Proration
{
    /// <summary>It is for a whole interval.</summary>
    None,

    /// <summary>It is what a change costs for the rest of the interval.</summary>
    Differential,

    /// <summary>It is what everything costs for the rest of the interval.</summary>
    Full,
}
