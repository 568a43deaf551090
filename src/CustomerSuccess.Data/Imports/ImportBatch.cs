using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports;

/// <summary>An import that was done: who, when, from which files, and what became of them.</summary>
public sealed class ImportBatch
{
    public required Guid Id { get; init; }

    /// <summary>Gets the instant, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Gets who imported; none for the command line.</summary>
    public MemberId? Member { get; init; }

    /// <summary>Gets the mapping's name; none for files in our own format.</summary>
    public string? Mapping { get; init; }

    /// <summary>Gets the files.</summary>
    public required IReadOnlyList<ImportedFile> Files { get; init; }

    /// <summary>Gets the instant when the last record was written, UTC: what was edited later was edited by others.</summary>
    public DateTime DoneAt { get; init; }

    /// <summary>Gets the first day that any of its records speaks of, before or after; none when none speaks of a day.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Gets the day after the last, or the last day there is when a record has no end.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>Gets the instant when it was taken back, UTC.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>Gets who took it back.</summary>
    public MemberId? UndoneBy { get; set; }

    /// <summary>Gets why the last try to take it back failed.</summary>
    public UndoRefusal? UndoRefusal { get; set; }

    /// <summary>Gets what was in the way: the closed days, or the type of a record.</summary>
    public string? UndoRefusedFor { get; set; }

    /// <summary>Gets the counts of each kind.</summary>
    public required IReadOnlyList<ImportCounts> Counts { get; init; }
}
