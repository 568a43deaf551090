namespace CustomerSuccess.Data.Programs;

/// <summary>Keeps what became of a few records.</summary>
internal sealed class TakenList : ITakenRecords
{
    private readonly List<TakenRecord> _all = [];

    public IReadOnlyList<TakenRecord> All => _all;

    public void Begin() => _all.Clear();

    public void Take(SentRecord sent, TakenRecord taken) => _all.Add(taken);
}
