namespace CustomerSuccess.Domain.Feedback;

/// <summary>Identifies a note of qualitative feedback.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct FeedbackNoteId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static FeedbackNoteId New() => new(Guid.CreateVersion7());
}
