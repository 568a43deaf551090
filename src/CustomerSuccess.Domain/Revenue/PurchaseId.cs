namespace CustomerSuccess.Domain.Revenue;

/// <summary>Identifies a one-off purchase.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct PurchaseId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static PurchaseId New() => new(Guid.CreateVersion7());
}
