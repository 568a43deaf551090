using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Nps;

/// <summary>An answer as somebody wants to enter or correct it.</summary>
/// <param name="EntryKey">The form's key. A second submit of the same form carries the same one and saves nothing.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Respondent">The person's name as typed; it becomes the contact of that name where the customer has one.</param>
/// <param name="AnsweredOn">The day of the answer.</param>
/// <param name="Score">The score.</param>
public sealed record ResponseEntry(Guid EntryKey, WaveId WaveId, CustomerId CustomerId, string? Respondent, DateOnly AnsweredOn, int Score)
{
    /// <summary>Gets the person, when one was chosen.</summary>
    public ContactId? ContactId { get; init; }

    /// <summary>Gets the reason in the person's words.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the service agent whom the answer is about.</summary>
    public string? Agent { get; init; }

    /// <summary>Gets how the answer came.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets the topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Gets the earlier answer of this person in this wave that this one takes the place of, after the question was put.</summary>
    public ResponseId? Replaces { get; init; }

    /// <summary>Gets whether the answer is kept although the customer was not active on its day, after the warning was shown.</summary>
    public bool AcceptsInactive { get; init; }
}
