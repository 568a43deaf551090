using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Feedback;

/// <summary>A feedback note as a person enters it (AM5).</summary>
/// <param name="Key">The identifier that the note will have, made with the form: a second submit has the same one and is taken for the first.</param>
/// <param name="Customer">The customer.</param>
public sealed record FeedbackEntry(FeedbackNoteId Key, CustomerId Customer)
{
    /// <summary>Gets the person.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>Gets the day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets where it was said.</summary>
    public FeedbackSource Source { get; init; }

    /// <summary>Gets the topics' codes.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Gets what they like.</summary>
    public string? Liked { get; init; }

    /// <summary>Gets what they dislike.</summary>
    public string? Disliked { get; init; }

    /// <summary>Gets what was observed, such as expression and body language.</summary>
    public string? Observation { get; init; }

    /// <summary>Gets the feeling, −2 to 2.</summary>
    public int? Sentiment { get; init; }

    /// <summary>Gets the agent concerned.</summary>
    public string? Agent { get; init; }

    /// <summary>Gets whether only account manager, leads and administrators may read it.</summary>
    public bool IsSensitive { get; init; }
}
