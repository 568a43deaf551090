namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Makes the lines of one kind from one file.</summary>
public sealed record MappingStep
{
    /// <summary>Gets the kind, named as its file in our format.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the source file.</summary>
    public required string File { get; init; }

    /// <summary>Gets the file's encoding, <c>utf-8</c> or <c>windows-1256</c>; UTF-8 when nothing is said.</summary>
    public string? Encoding { get; init; }

    /// <summary>Gets what stands between fields; what the header has most of when nothing is said.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Gets the values that a source column must have one of for its line to count.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Where { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Gets columns of other files that are joined on; they are then used as if the source had them.</summary>
    public IReadOnlyList<MappingJoin> Join { get; init; } = [];

    /// <summary>Gets a source column of which each value makes one line only, the first.</summary>
    public string? Distinct { get; init; }

    /// <summary>Gets how lines are gathered by month; they are then one line for each key and month.</summary>
    public MappingMonths? Months { get; init; }

    /// <summary>Gets where each of our columns comes from.</summary>
    public required IReadOnlyDictionary<string, MappingColumn> Columns { get; init; }
}
