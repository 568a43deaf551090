namespace CustomerSuccess.Data.Imports;

/// <summary>A line that was not taken, and why.</summary>
/// <param name="Kind">The kind of record, named as its file.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line's number, from 1; 1 is the header.</param>
/// <param name="Column">The column as the file names it; none when the whole line is at fault.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">Why it was not taken.</param>
/// <param name="Arguments">What the reason's words speak of, such as the longest length.</param>
public sealed record ImportRefusal(string Kind, string File, long Line, string? Column, string? Value, RefusalReason Reason, params IReadOnlyList<string> Arguments);
