namespace CustomerSuccess.Domain.Revenue;

/// <summary>Identifies a subscription.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct SubscriptionId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static SubscriptionId New() => new(Guid.CreateVersion7());
}
