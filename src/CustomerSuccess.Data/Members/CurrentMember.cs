using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Members;

/// <summary>Follows the flow of a call, so that two people in one process are never mistaken for each other.</summary>
public sealed class CurrentMember : ICurrentMember
{
    private readonly AsyncLocal<MemberId?> _id = new();

    public MemberId? Id => _id.Value;

    public IDisposable ActAs(MemberId member)
    {
        var before = _id.Value;
        _id.Value = member;
        return new Acting(this, before);
    }

    private sealed class Acting(CurrentMember owner, MemberId? before) : IDisposable
    {
        public void Dispose() => owner._id.Value = before;
    }
}
