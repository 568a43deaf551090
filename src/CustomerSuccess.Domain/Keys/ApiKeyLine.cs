using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Keys;

/// <summary>A key as administrators see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Member">Whose rights it has.</param>
/// <param name="MemberName">Their name; none where they are no longer there.</param>
/// <param name="IsMemberLocked">Whether they are kept out, and the key with them.</param>
/// <param name="Prefix">How its text begins.</param>
/// <param name="Scopes">What it leaves of their rights.</param>
/// <param name="State">Whether it is taken.</param>
/// <param name="MadeAt">The instant at which it was made, UTC.</param>
/// <param name="ExpiresAt">The instant from which it is refused, UTC.</param>
/// <param name="LastUsedAt">The instant of its last use, UTC.</param>
public sealed record ApiKeyLine(
    ApiKeyId Id,
    string Name,
    MemberId Member,
    string? MemberName,
    bool IsMemberLocked,
    string Prefix,
    KeyScopes Scopes,
    KeyState State,
    DateTime MadeAt,
    DateTime? ExpiresAt,
    DateTime? LastUsedAt);

/// <summary>The keys, and whose they can be.</summary>
/// <param name="Keys">The keys: those that are taken first, then the newest first.</param>
/// <param name="Members">The people who are not locked, by name.</param>
/// <param name="Day">Today, as the organisation has it.</param>
/// <param name="Zone">The time zone of the organisation's days.</param>
public sealed record ApiKeyList(IReadOnlyList<ApiKeyLine> Keys, IReadOnlyList<ApiKeyMember> Members, DateOnly Day, TimeZoneInfo Zone);

/// <summary>Somebody whose key it can be.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name that others see.</param>
public sealed record ApiKeyMember(MemberId Id, string Name);
