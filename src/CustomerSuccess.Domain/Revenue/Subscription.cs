using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>An agreement by which a customer pays again and again. Its amounts are its terms.</summary>
public sealed class Subscription : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required SubscriptionId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the plan.</summary>
    public required PlanId PlanId { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets the next day on which it renews, when that is known.</summary>
    public DateOnly? RenewsOn { get; set; }

    /// <summary>Gets the amounts over time.</summary>
    public List<SubscriptionTerm> Terms { get; init; } = [];

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
