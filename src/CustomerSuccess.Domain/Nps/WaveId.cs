namespace CustomerSuccess.Domain.Nps;

/// <summary>Identifies a wave of a survey.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct WaveId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static WaveId New() => new(Guid.CreateVersion7());
}
