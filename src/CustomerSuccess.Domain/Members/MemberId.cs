namespace CustomerSuccess.Domain.Members;

/// <summary>Identifies a person who signs in.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct MemberId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static MemberId New() => new(Guid.CreateVersion7());
}
