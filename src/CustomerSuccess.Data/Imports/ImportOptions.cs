using CustomerSuccess.Data.Imports.Warnings;
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

    /// <summary>Gets the identifier of the batch; none for one of its own.</summary>
    public Guid? Batch { get; init; }

    /// <summary>Gets what else is to be written in the same transaction as the records and the batch.</summary>
    public Func<CustomerSuccessContext, ImportReport, CancellationToken, Task>? Finish { get; init; }

    /// <summary>Gets who is told of lines that look suspicious; without one they are not looked for.</summary>
    public Action<ImportWarning>? Warned { get; init; }

    /// <summary>Gets who imports; none for the command line, whose user holds the database anyway.</summary>
    public Viewer? Viewer { get; init; }
}
