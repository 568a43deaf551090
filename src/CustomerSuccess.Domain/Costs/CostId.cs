namespace CustomerSuccess.Domain.Costs;

/// <summary>Identifies a cost.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct CostId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static CostId New() => new(Guid.CreateVersion7());
}
