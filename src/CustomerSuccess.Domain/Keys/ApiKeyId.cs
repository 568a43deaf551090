namespace CustomerSuccess.Domain.Keys;

/// <summary>Identifies a key of the API.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct ApiKeyId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static ApiKeyId New() => new(Guid.CreateVersion7());
}
