using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Programs;

/// <summary>Gathers what becomes of each record that is sent, and tells it on as soon as it and all before it are decided.</summary>
/// <remarks>Records are read ahead on another thread while the database takes those before.</remarks>
internal sealed class TakenRecords(RecordForm form, ITakenRecords told)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Pending> _pending = [];
    private readonly HashSet<RecordOutcome> _outcomes = [];
    private long _told;
    private long _decided;

    /// <summary>Gets whether the database refused one that had no fault of its own.</summary>
    public bool MetAnother { get; private set; }

    /// <summary>Notes the next record that is sent.</summary>
    public void Expect(long number, SentRecord sent)
    {
        lock (_lock)
        {
            _pending.Add(number, new Pending(sent));
        }
    }

    /// <summary>Tells whether the records may stay.</summary>
    public bool Allow(WritingWay way) => way switch
    {
        WritingWay.All => !_outcomes.Contains(RecordOutcome.Refused),
        WritingWay.New => !_outcomes.Contains(RecordOutcome.Refused) && !_outcomes.Contains(RecordOutcome.Changed),
        _ => true,
    };

    public void Take(ImportEntry entry, RecordOutcome outcome) => Decide(entry.First.Line.Number, pending => pending.Outcome = outcome);

    public void Refuse(ImportRefusal refusal)
    {
        // The other lines of the record say what is wrong.
        if (refusal.Reason is not RefusalReason.OtherLineRefused)
        {
            MetAnother |= refusal.Reason is RefusalReason.DatabaseRefused;
            Decide(refusal.Line, pending => pending.Faults.Add(new SentFault(FieldOf(refusal), refusal.Value, refusal.Reason, [.. ArgumentsOf(refusal)])));
        }
    }

    /// <summary>Tells on what is decided: a batch is, with whatever was sent before its last record.</summary>
    public void TellDecided() => Tell(_decided);

    /// <summary>Tells on what is left: records with faults of their own behind the last batch.</summary>
    public void TellAll() => Tell(long.MaxValue);

    private void Decide(long number, Action<Pending> decide)
    {
        lock (_lock)
        {
            decide(_pending[number]);
            _decided = Math.Max(_decided, number);
        }
    }

    private void Tell(long last)
    {
        while (_told < last && Next() is { } pending)
        {
            var outcome = pending.Faults.Count > 0 ? RecordOutcome.Refused : pending.Outcome;
            _outcomes.Add(outcome);
            told.Take(pending.Sent, new TakenRecord(outcome, pending.Faults));
            _told++;
        }
    }

    private Pending? Next()
    {
        lock (_lock)
        {
            return _pending.Remove(_told + 1, out var pending) ? pending : null;
        }
    }

    // What the database says is not for programs.
    private static IEnumerable<string> ArgumentsOf(ImportRefusal refusal) => refusal.Reason is RefusalReason.DatabaseRefused ? [string.Empty] : refusal.Arguments;

    // The place of a part stands where files have their name.
    private string? FieldOf(ImportRefusal refusal) => refusal.Column is { } column && form.PartColumns.Contains(column) ? $"{refusal.File}.{column}" : refusal.Column;

    private sealed class Pending(SentRecord sent)
    {
        public SentRecord Sent => sent;

        public RecordOutcome Outcome { get; set; } = RecordOutcome.Same;

        public List<SentFault> Faults { get; } = [.. sent.Faults];
    }
}
