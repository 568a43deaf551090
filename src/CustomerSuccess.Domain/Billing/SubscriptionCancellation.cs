using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Billing;

/// <summary>That a subscription of a billing system was cancelled.</summary>
public sealed class SubscriptionCancellation
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the system.</summary>
    public required DataSourceId DataSourceId { get; init; }

    /// <summary>Gets the subscription's name there.</summary>
    public required string SubscriptionName { get; init; }

    /// <summary>Gets the instant from which on it is cancelled, UTC.</summary>
    public required DateTime At { get; init; }
}
