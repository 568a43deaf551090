namespace CustomerSuccess.Domain.Health;

/// <summary>Identifies a recorded value of a health factor.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct FactorValueId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static FactorValueId New() => new(Guid.CreateVersion7());
}
