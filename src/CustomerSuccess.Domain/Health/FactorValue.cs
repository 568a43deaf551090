using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>One recorded value of a health factor, in the factor's own unit.</summary>
public sealed class FactorValue
{
    /// <summary>Gets the identifier.</summary>
    public required FactorValueId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the factor's code, such as product-use.</summary>
    public required string Factor { get; init; }

    /// <summary>Gets the day that it is true of.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets or sets the value.</summary>
    public required decimal Value { get; set; }

    /// <summary>Gets or sets where it comes from.</summary>
    public string? Note { get; set; }

    /// <summary>Gets the instant of entry, UTC.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Gets who entered it.</summary>
    public MemberId? EnteredBy { get; init; }

    /// <summary>Gets or sets its name in the system that it came from.</summary>
    public string? ExternalId { get; set; }
}
