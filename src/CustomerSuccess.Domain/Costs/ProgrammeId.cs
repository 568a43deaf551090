namespace CustomerSuccess.Domain.Costs;

/// <summary>Identifies a programme for keeping customers.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct ProgrammeId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static ProgrammeId New() => new(Guid.CreateVersion7());
}
