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

    /// <summary>Gets the counts of each kind.</summary>
    public required IReadOnlyList<ImportCounts> Counts { get; init; }
}
