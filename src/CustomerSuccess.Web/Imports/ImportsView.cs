using CustomerSuccess.Web.Components.Sheets;

namespace CustomerSuccess.Web.Imports;

/// <summary>What is on its way into the records, and what is in.</summary>
public sealed record ImportsView(IReadOnlyList<OpenImport> Open, IReadOnlyList<DoneImport> Done, string Count, int Page, int PageCount, string MostText, long MostBytes)
{
    /// <summary>Gets whether something goes on, so that the page looks again.</summary>
    public bool IsBusy => Open.Any(one => one.IsBusy) || Done.Any(one => one.Undoing is not null);
}

/// <summary>Files on their way.</summary>
public sealed record OpenImport(Guid Id, string Files, string When, string State, bool IsBusy, bool IsStopped);

/// <summary>An import that was done.</summary>
public sealed record DoneImport(Guid Id, string When, string Who, string Files, string Counts, string? Href, string? Undone, string? Refusal, string? Undoing)
{
    public bool CanUndo => Undone is null && Undoing is null;

    /// <summary>Gets the names of its files, for files: without marks of direction.</summary>
    public required string PlainFiles { get; init; }

    /// <summary>Gets when it was done, as a cell of files.</summary>
    public required SheetCell DoneAt { get; init; }

    /// <summary>Gets when it was taken back, as a cell of files; an empty one where it was not.</summary>
    public required SheetCell UndoneAt { get; init; }
}
