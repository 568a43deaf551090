using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>Something bought once.</summary>
public sealed class Purchase : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required PurchaseId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the day.</summary>
    public required DateOnly On { get; set; }

    /// <summary>Gets or sets the amount in minor units; negative for a refund.</summary>
    public required long AmountMinor { get; set; }

    /// <summary>Gets or sets the currency.</summary>
    public required Currency Currency { get; set; }

    /// <summary>Gets or sets what kind of purchase it was.</summary>
    public PurchaseKind Kind { get; set; }

    /// <summary>Gets or sets what was bought.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
