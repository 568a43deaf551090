using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Keys;

/// <summary>A key of the API. It acts as its member does, within its scopes. Its text is not kept.</summary>
public sealed class ApiKey
{
    /// <summary>Gets the identifier.</summary>
    public required ApiKeyId Id { get; init; }

    /// <summary>Gets what the key is for.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whose rights it has.</summary>
    public required MemberId MemberId { get; init; }

    /// <summary>Gets how the text begins, so that people tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>Gets the SHA-256 of the text, in hexadecimal digits.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Gets whether it reads figures.</summary>
    public required bool ReadsFigures { get; init; }

    /// <summary>Gets whether it reads records.</summary>
    public required bool ReadsRecords { get; init; }

    /// <summary>Gets whether it writes records.</summary>
    public required bool WritesRecords { get; init; }

    /// <summary>Gets the instant at which it was made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Gets the instant from which it is refused, UTC; none for never.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Gets or sets the instant of its last use, UTC, to the minute or so.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>Gets or sets the instant at which it was revoked, UTC.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Gets the three scopes as one.</summary>
    public KeyScopes Scopes => new(ReadsFigures, ReadsRecords, WritesRecords);

    /// <summary>Returns whether it is taken at an instant, UTC.</summary>
    public KeyState StateAt(DateTime now) =>
        RevokedAt is not null ? KeyState.Revoked
        : ExpiresAt <= now ? KeyState.Expired
        : KeyState.Active;
}

/// <summary>Whether a key is taken.</summary>
public enum KeyState
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>An administrator has revoked it.</summary>
    Revoked,
}
