namespace CustomerSuccess.Domain.Feedback;

/// <summary>What feedback is about (R3.1).</summary>
public static class FeedbackTopics
{
    /// <summary>Gets the topics' codes, in the order offered.</summary>
    public static IReadOnlyList<string> All { get; } = ["product", "brand", "company", "agent", "onboarding", "service", "price"];

    /// <summary>Returns topics as a record keeps them.</summary>
    public static string Join(IEnumerable<string> topics) => string.Join(',', topics);

    /// <summary>Returns the topics of a record.</summary>
    public static IReadOnlyList<string> Split(string topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        return topics.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
