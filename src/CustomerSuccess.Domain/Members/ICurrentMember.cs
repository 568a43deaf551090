using CustomerSuccess.Domain.Keys;

namespace CustomerSuccess.Domain.Members;

/// <summary>On whose behalf records are written just now. The audit log names them.</summary>
/// <remarks>Set by whoever knows the person, and followed by everything awaited from there; never read from a request.</remarks>
public interface ICurrentMember
{
    /// <summary>Gets the person, or none for the program itself.</summary>
    MemberId? Id { get; }

    /// <summary>Gets the key of the API that speaks for the person; none for the person.</summary>
    ApiKeyId? Key { get; }

    /// <summary>Writes in this person's name until the result is disposed.</summary>
    /// <param name="member">The person.</param>
    /// <param name="key">The key that speaks for the person; none for the person.</param>
    IDisposable ActAs(MemberId member, ApiKeyId? key = null);
}
