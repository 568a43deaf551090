using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Webhooks;

/// <summary>The health band of a customer that webhooks last knew of.</summary>
public sealed class NotedBand
{
    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the band.</summary>
    public required HealthBand Band { get; set; }
}
