using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>A scorecard from a day on, as it was published. Its content is JSON.</summary>
public sealed class ScorecardVersion
{
    /// <summary>Gets the identifier.</summary>
    public required ScorecardId Id { get; init; }

    /// <summary>Gets the version's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the first day on which it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Gets the scorecard as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Gets why it was changed.</summary>
    public string? Note { get; init; }

    /// <summary>Gets who published it.</summary>
    public MemberId? PublishedBy { get; init; }

    /// <summary>Gets the instant of publishing, UTC.</summary>
    public DateTime PublishedAt { get; init; }
}
