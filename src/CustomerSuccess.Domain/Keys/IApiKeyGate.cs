using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Keys;

/// <summary>Lets in who shows a key. Each time the records are asked, so that revoking a key or locking its member counts at once.</summary>
public interface IApiKeyGate
{
    /// <summary>Returns on whose behalf the text of a key speaks, or why it does not.</summary>
    Task<KeyAdmission> AdmitAsync(string text, CancellationToken cancellationToken = default);
}

/// <summary>What came of showing a key.</summary>
public abstract record KeyAdmission
{
    private KeyAdmission()
    {
    }

    /// <summary>The key is taken.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="KeyName">What it is for.</param>
    /// <param name="MemberName">The name of its member.</param>
    /// <param name="ExpiresAt">The instant from which it is refused, UTC; none for never.</param>
    /// <param name="Viewer">Its member with the roles of now, narrowed by the key's scopes.</param>
    public sealed record Admitted(ApiKeyId Key, string KeyName, string MemberName, DateTime? ExpiresAt, Viewer Viewer) : KeyAdmission;

    /// <summary>The key is not taken.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(KeyRefusal Reason) : KeyAdmission;
}

/// <summary>Why a key is not taken.</summary>
public enum KeyRefusal
{
    /// <summary>There is no such key.</summary>
    Unknown,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>An administrator has revoked it.</summary>
    Revoked,

    /// <summary>Its member is locked, or no longer there.</summary>
    MemberIsKeptOut,
}
