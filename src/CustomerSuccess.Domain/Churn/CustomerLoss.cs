using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Churn;

/// <summary>Why a customer left, as people or systems recorded it. That a customer left is read from subscriptions and purchases, not from here.</summary>
public sealed class CustomerLoss : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the first day without the customer.</summary>
    public required DateOnly On { get; set; }

    /// <summary>Gets or sets the reason.</summary>
    public ChurnReasonId? ReasonId { get; set; }

    /// <summary>Gets or sets what the customer said.</summary>
    public string? Note { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
