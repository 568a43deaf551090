using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Nps;

/// <summary>An answer that was entered, with the names that a list of entries shows.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Version">How often it was saved; a correction names the one that it has seen.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerName">The customer's name.</param>
/// <param name="ContactId">The person, when known.</param>
/// <param name="Person">The person's name.</param>
/// <param name="AnsweredOn">The day of the answer.</param>
/// <param name="Score">The score; none when the question was skipped.</param>
/// <param name="EnteredAt">The instant of entry, UTC.</param>
/// <param name="EnteredBy">Who entered it.</param>
public sealed record EnteredResponse(
    ResponseId Id,
    int Version,
    WaveId WaveId,
    CustomerId CustomerId,
    string CustomerName,
    ContactId? ContactId,
    string? Person,
    DateOnly AnsweredOn,
    int? Score,
    DateTime EnteredAt,
    MemberId? EnteredBy)
{
    /// <summary>Gets the reason.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the service agent.</summary>
    public string? Agent { get; init; }

    /// <summary>Gets how the answer came.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets the topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Gets whether the entry was undone.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>Answers that one person entered.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">The newest of them first.</param>
public sealed record EnteredResponses(int Count, IReadOnlyList<EnteredResponse> Lines);
