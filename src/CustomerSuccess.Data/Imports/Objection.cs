namespace CustomerSuccess.Data.Imports;

/// <summary>Why a record may not come in, or may not take the place of what is stored.</summary>
/// <param name="Column">The column that says so.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Arguments">What its words speak of.</param>
internal sealed record Objection(string Column, RefusalReason Reason, params string[] Arguments);
