using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Keys;

/// <summary>A key as an administrator asks for it.</summary>
/// <param name="Name">What it is for, at most <see cref="LongestName"/> characters.</param>
/// <param name="Member">Whose rights it has.</param>
/// <param name="Scopes">What it leaves of them.</param>
/// <param name="LastDay">The last day of business on which it is taken; none for no end.</param>
public sealed record ApiKeyEntry(string Name, MemberId Member, KeyScopes Scopes, DateOnly? LastDay)
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;
}

/// <summary>Why a key cannot be made as it was asked for.</summary>
public enum ApiKeyFault
{
    /// <summary>It has no name.</summary>
    NameIsMissing,

    /// <summary>Its name is too long.</summary>
    NameIsTooLong,

    /// <summary>It would allow nothing.</summary>
    ScopesAreMissing,

    /// <summary>The member is not there, or is locked.</summary>
    MemberIsUnknown,

    /// <summary>Its last day is before today.</summary>
    LastDayIsOver,
}

/// <summary>What came of making a key.</summary>
public abstract record ApiKeyOutcome
{
    private ApiKeyOutcome()
    {
    }

    /// <summary>It is made.</summary>
    /// <param name="Id">The key.</param>
    /// <param name="Text">Its text, which cannot be read again.</param>
    public sealed record Made(ApiKeyId Id, string Text) : ApiKeyOutcome;

    /// <summary>It cannot be made as it was asked for.</summary>
    /// <param name="Faults">What is wrong.</param>
    public sealed record Refused(IReadOnlyList<ApiKeyFault> Faults) : ApiKeyOutcome;
}
