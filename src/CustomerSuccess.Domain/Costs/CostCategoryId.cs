namespace CustomerSuccess.Domain.Costs;

/// <summary>Identifies a category of costs.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct CostCategoryId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static CostCategoryId New() => new(Guid.CreateVersion7());
}
