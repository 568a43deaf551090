using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Imports;

/// <summary>Files on their way into the records, as the page draws them.</summary>
public sealed record ImportView(
    Guid Id,
    string Title,
    CallTone Tone,
    string State,
    string Who,
    ProgressView? Progress,
    IReadOnlyList<FileView> Files,
    MappingView Mapping,
    IReadOnlyList<CountsRow> Counts,
    LineListView? Refusals,
    LineListView? Warnings,
    IReadOnlyList<DownloadView> Downloads)
{
    /// <summary>Gets whether something goes on, so that the page looks again.</summary>
    public required bool IsBusy { get; init; }

    public required bool CanChange { get; init; }

    /// <summary>Gets whether the job may go, also one whose files are not here any more.</summary>
    public required bool CanThrowAway { get; init; }

    public required bool CanCheck { get; init; }

    /// <summary>Gets whether something has to be chosen before it can be checked.</summary>
    public required bool IsUnready { get; init; }

    /// <summary>Gets the words of the button that brings the records in; none when there is nothing to bring in or it was not checked.</summary>
    public required string? Apply { get; init; }

    public required bool CanCancel { get; init; }

    public required bool IsIn { get; init; }
}

/// <summary>How far it is.</summary>
/// <param name="Text">Lines, rate and time left.</param>
/// <param name="Share">The share that is done, 0 to 1; none while it waits.</param>
/// <param name="ShareText">The same in words.</param>
public sealed record ProgressView(string Text, double? Share, string ShareText);

/// <summary>What becomes of a kind of record.</summary>
public sealed record CountsRow(string Kind, string New, string Changed, string Same, string Refused, bool HasRefused);

/// <summary>A page of refused or suspicious lines.</summary>
public sealed record LineListView(string Count, IReadOnlyList<LineRow> Rows, int Page, int PageCount);

/// <summary>A refused or suspicious line.</summary>
public sealed record LineRow(string File, string Line, string Column, string Value, string Reason);

/// <summary>A file of refused lines.</summary>
public sealed record DownloadView(string Name, string Href);

/// <summary>Which mapping is chosen and which could be.</summary>
/// <param name="Chosen">Its name; empty for the headings' own.</param>
/// <param name="Names">The names of those that can be chosen.</param>
/// <param name="IsSaved">Whether the chosen one was saved by somebody, and can be removed.</param>
/// <param name="IsReady">Whether nothing is missing in it, so that it can be saved.</param>
public sealed record MappingView(string Chosen, IReadOnlyList<string> Names, bool IsSaved, bool IsReady);
