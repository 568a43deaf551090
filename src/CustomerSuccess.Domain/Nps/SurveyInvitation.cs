using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Nps;

/// <summary>That somebody was asked. It was delivered unless it says otherwise.</summary>
public sealed class SurveyInvitation
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the wave.</summary>
    public required WaveId WaveId { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the person.</summary>
    public ContactId? ContactId { get; init; }

    /// <summary>Gets the day.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>Gets or sets whether it came back.</summary>
    public bool IsUndelivered { get; set; }
}
