using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports;

/// <summary>How an import is done.</summary>
public sealed record ImportOptions
{
    /// <summary>Gets the mapping; none when the files are in our own format.</summary>
    public Mappings.Mapping? Mapping { get; init; }

    /// <summary>Gets whether nothing is kept: all is done and checked, and then taken back.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Gets whether one refused line keeps out everything; otherwise refused lines are passed over.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets who imports; none for the command line, whose user holds the database anyway.</summary>
    public Viewer? Viewer { get; init; }
}
