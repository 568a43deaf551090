namespace CustomerSuccess.Domain.Actions;

/// <summary>Identifies something to do about a customer.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct CustomerActionId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static CustomerActionId New() => new(Guid.CreateVersion7());
}
