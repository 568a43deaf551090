namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>How the files of another system become lines of our format. Read from a JSON file that people may edit; docs/import.md describes it.</summary>
public sealed record Mapping
{
    /// <summary>Gets the name, which the import's history shows.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the mapping is for.</summary>
    public string? Description { get; init; }

    /// <summary>Gets what is put before every identifier, so that two systems do not share one by chance.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Gets the steps; each makes the lines of one kind from one file.</summary>
    public required IReadOnlyList<MappingStep> Steps { get; init; }
}
