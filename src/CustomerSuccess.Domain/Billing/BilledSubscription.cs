using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Billing;

/// <summary>The plan of a subscription of a billing system, whose terms are made of its invoice lines.</summary>
/// <remarks>A subscription there can change its plan and keep its name; here each of its plans is a subscription, and they share the name.</remarks>
public sealed class BilledSubscription
{
    /// <summary>Gets the subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Gets or sets the customer.</summary>
    public required CustomerId CustomerId { get; set; }

    /// <summary>Gets or sets the plan.</summary>
    public required PlanId PlanId { get; set; }

    /// <summary>Gets the system that it came from.</summary>
    public required DataSourceId DataSourceId { get; init; }

    /// <summary>Gets the subscription's name there.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Gets or sets the name of the set that it belongs to there.</summary>
    public string? SetExternalId { get; set; }
}
