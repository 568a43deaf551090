namespace CustomerSuccess.Domain.Customers;

/// <summary>Identifies a person at a customer.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct ContactId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static ContactId New() => new(Guid.CreateVersion7());
}
