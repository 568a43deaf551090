using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Members;

/// <summary>Follows the flow of a call, so that two people in one process are never mistaken for each other.</summary>
public sealed class CurrentMember : ICurrentMember
{
    private readonly AsyncLocal<Author?> _author = new();

    public MemberId? Id => _author.Value?.Member;

    public ApiKeyId? Key => _author.Value?.Key;

    public IDisposable ActAs(MemberId member, ApiKeyId? key = null)
    {
        var before = _author.Value;
        _author.Value = new Author(member, key);
        return new Acting(this, before);
    }

    private sealed record Author(MemberId Member, ApiKeyId? Key);

    private sealed class Acting(CurrentMember owner, Author? before) : IDisposable
    {
        public void Dispose() => owner._author.Value = before;
    }
}
