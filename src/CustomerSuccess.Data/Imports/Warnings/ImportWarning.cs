namespace CustomerSuccess.Data.Imports.Warnings;

/// <summary>A line that can be taken and looks as if it were not meant so.</summary>
/// <param name="Kind">The kind of record, named as its file.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line's number, from 1; 1 is the header.</param>
/// <param name="Column">The column as the file names it.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">Why it looks suspicious.</param>
/// <param name="Arguments">What the reason's words speak of, such as the usual amount.</param>
public sealed record ImportWarning(string Kind, string File, long Line, string Column, string Value, WarningReason Reason, params IReadOnlyList<string> Arguments);

/// <summary>Why a line looks suspicious.</summary>
public enum WarningReason
{
    /// <summary>The amount is ten times, or a tenth, of what the customer or the kind usually has: rials for tomans.</summary>
    TenfoldAmount,

    /// <summary>Another customer has the same name but for letters that look alike.</summary>
    NameLooksLike,

    /// <summary>Another line of the file has the same name but for letters that look alike.</summary>
    NameLooksLikeLine,

    /// <summary>The customer has another subscription of the same plan in the same days.</summary>
    OverlappingSubscription,
}
