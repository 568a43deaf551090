namespace CustomerSuccess.Data.Imports;

/// <summary>Counts what becomes of each line. Refusals are handed on as they happen; only the first are kept.</summary>
/// <remarks>Lines are read ahead while those before them are written, so both may refuse some at once.</remarks>
public sealed class ImportReport(Action<ImportRefusal>? refused = null)
{
    /// <summary>How many refusals are kept.</summary>
    public const int MostKept = 1_000;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, ImportCounts> _counts = [];
    private readonly List<ImportRefusal> _refusals = [];
    private readonly List<string> _unknownFiles = [];

    /// <summary>Gets the counts of each kind, in the order of reading.</summary>
    public IReadOnlyCollection<ImportCounts> Counts => _counts.Values;

    /// <summary>Gets the first refusals.</summary>
    public IReadOnlyList<ImportRefusal> Refusals => _refusals;

    /// <summary>Gets the files whose names say no kind of record; nothing of them was read.</summary>
    public IReadOnlyList<string> UnknownFiles => _unknownFiles;

    /// <summary>Gets how many lines were refused.</summary>
    public long Refused => _counts.Values.Sum(counts => counts.Refused);

    /// <summary>Gets how many records are new or different.</summary>
    public long Written => _counts.Values.Sum(counts => counts.New + counts.Changed);

    internal ImportCounts Of(string kind) => _counts.GetValueOrDefault(kind) ?? new ImportCounts(kind, 0, 0, 0, 0);

    internal void Add(ImportCounts more)
    {
        using var turn = _turn.EnterScope();
        var before = Of(more.Kind);
        _counts[more.Kind] = new ImportCounts(more.Kind, before.New + more.New, before.Changed + more.Changed, before.Same + more.Same, before.Refused + more.Refused);
    }

    /// <summary>Counts one refused line, with all that is wrong with it.</summary>
    internal void Refuse(string kind, IReadOnlyList<ImportRefusal> faults)
    {
        using var turn = _turn.EnterScope();
        Add(new ImportCounts(kind, 0, 0, 0, 1));
        foreach (var fault in faults)
        {
            refused?.Invoke(fault);
            if (_refusals.Count < MostKept)
            {
                _refusals.Add(fault);
            }
        }
    }

    internal void Refuse(ImportRefusal fault) => Refuse(fault.Kind, [fault]);

    internal void IsUnknown(string file) => _unknownFiles.Add(file);
}
