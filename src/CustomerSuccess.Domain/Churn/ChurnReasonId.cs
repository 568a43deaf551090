namespace CustomerSuccess.Domain.Churn;

/// <summary>Identifies a reason for leaving.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct ChurnReasonId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static ChurnReasonId New() => new(Guid.CreateVersion7());
}
