using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>A score that a person put in place of the computed one, for a time.</summary>
public sealed class HealthOverride : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the score, 0 to 100.</summary>
    public required decimal Score { get; set; }

    /// <summary>Gets or sets the reason, at least 10 characters.</summary>
    public required string Reason { get; set; }

    /// <summary>Gets the first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Gets or sets the day after the last, at most 90 days after the first.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>Gets who decided.</summary>
    public required MemberId Author { get; init; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
