namespace CustomerSuccess.Domain.Health;

/// <summary>Identifies a version of a scorecard.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct ScorecardId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static ScorecardId New() => new(Guid.CreateVersion7());
}
