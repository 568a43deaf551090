using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Programs;

/// <summary>Gathers what becomes of each record that was sent.</summary>
internal sealed class TakenRecords
{
    private readonly RecordForm _form;
    private readonly RecordOutcome[] _outcomes;
    private readonly List<SentFault>?[] _faults;

    public TakenRecords(RecordForm form, IReadOnlyList<SentRecord> records)
    {
        _form = form;
        _outcomes = new RecordOutcome[records.Count];
        _faults = [.. records.Select(record => record.Faults.Count == 0 ? null : record.Faults.ToList())];
        for (var i = 0; i < records.Count; i++)
        {
            _outcomes[i] = _faults[i] is null ? RecordOutcome.Same : RecordOutcome.Refused;
        }
    }

    /// <summary>Gets what became of each.</summary>
    public IReadOnlyList<TakenRecord> All => [.. _outcomes.Select((outcome, i) => new TakenRecord(outcome, (IReadOnlyList<SentFault>?)_faults[i] ?? []))];

    /// <summary>Tells whether the records may stay.</summary>
    public bool Allow(WritingWay way) => way switch
    {
        WritingWay.All => !_outcomes.Contains(RecordOutcome.Refused),
        WritingWay.New => !_outcomes.Contains(RecordOutcome.Refused) && !_outcomes.Contains(RecordOutcome.Changed),
        _ => true,
    };

    /// <summary>Gets whether the database refused one that had no fault of its own.</summary>
    public bool MetAnother { get; private set; }

    public void Take(ImportEntry entry, RecordOutcome outcome) => _outcomes[IndexOf(entry.First.Line.Number)] = outcome;

    public void Refuse(ImportRefusal refusal)
    {
        // The other lines of the record say what is wrong.
        if (refusal.Reason is RefusalReason.OtherLineRefused)
        {
            return;
        }

        var i = IndexOf(refusal.Line);
        _outcomes[i] = RecordOutcome.Refused;
        MetAnother |= refusal.Reason is RefusalReason.DatabaseRefused;
        (_faults[i] ??= []).Add(new SentFault(FieldOf(refusal), refusal.Value, refusal.Reason, [.. ArgumentsOf(refusal)]));
    }

    // What the database says is not for programs.
    private static IEnumerable<string> ArgumentsOf(ImportRefusal refusal) => refusal.Reason is RefusalReason.DatabaseRefused ? [string.Empty] : refusal.Arguments;

    // The place of a part stands where files have their name.
    private string? FieldOf(ImportRefusal refusal) => refusal.Column is { } column && _form.PartColumns.Contains(column) ? $"{refusal.File}.{column}" : refusal.Column;

    private static int IndexOf(long line) => checked((int)line) - 1;
}
