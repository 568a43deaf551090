using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Feedback;

/// <summary>What a customer said about us, or what we saw (R3).</summary>
public sealed class FeedbackNote : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required FeedbackNoteId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the person.</summary>
    public ContactId? ContactId { get; set; }

    /// <summary>Gets or sets the day.</summary>
    public required DateOnly On { get; set; }

    /// <summary>Gets or sets where it was said.</summary>
    public FeedbackSource Source { get; set; }

    /// <summary>Gets or sets the topics, parted by commas: product, brand, company, agent, onboarding, service, price.</summary>
    public string Topics { get; set; } = string.Empty;

    /// <summary>Gets or sets what they like.</summary>
    public string? Liked { get; set; }

    /// <summary>Gets or sets what they dislike.</summary>
    public string? Disliked { get; set; }

    /// <summary>Gets or sets facial expression and body language.</summary>
    public string? Observation { get; set; }

    /// <summary>Gets or sets the feeling, −2 to 2.</summary>
    public int? Sentiment { get; set; }

    /// <summary>Gets or sets the agent concerned.</summary>
    public string? Agent { get; set; }

    /// <summary>Gets or sets whether only owner, lead and administrator may read it.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>Gets the instant of entry, UTC.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Gets who entered it.</summary>
    public MemberId? EnteredBy { get; init; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
