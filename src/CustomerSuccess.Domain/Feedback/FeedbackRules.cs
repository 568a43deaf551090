namespace CustomerSuccess.Domain.Feedback;

/// <summary>What a feedback note must keep to.</summary>
public static class FeedbackRules
{
    /// <summary>The worst feeling.</summary>
    public const int LowestSentiment = -2;

    /// <summary>The best feeling.</summary>
    public const int HighestSentiment = 2;

    /// <summary>Tells whether a note says anything, and its feeling is on the scale.</summary>
    public static bool Allows(FeedbackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return SaysSomething(entry) && entry.Sentiment is null or (>= LowestSentiment and <= HighestSentiment);
    }

    /// <summary>Tells whether a note has words, topics or a feeling.</summary>
    public static bool SaysSomething(FeedbackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Topics.Count > 0 || entry.Sentiment is not null
            || new[] { entry.Liked, entry.Disliked, entry.Observation }.Any(text => !string.IsNullOrWhiteSpace(text));
    }
}
