using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Billing;

/// <summary>An invoice of a billing system.</summary>
public sealed class Invoice
{
    /// <summary>Gets the identifier.</summary>
    public required InvoiceId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the system that it came from.</summary>
    public required DataSourceId DataSourceId { get; init; }

    /// <summary>Gets its name there, unique within the data source.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Gets or sets its instant, UTC.</summary>
    public required DateTime IssuedAt { get; set; }

    /// <summary>Gets or sets when it is to be paid, UTC.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Gets or sets the currency.</summary>
    public required Currency Currency { get; set; }

    /// <summary>Gets the lines.</summary>
    public List<InvoiceLine> Lines { get; init; } = [];

    /// <summary>Gets the payments and refunds.</summary>
    public List<Payment> Payments { get; init; } = [];
}

/// <summary>Identifies an invoice.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct InvoiceId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static InvoiceId New() => new(Guid.CreateVersion7());
}
