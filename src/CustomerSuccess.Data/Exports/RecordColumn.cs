namespace CustomerSuccess.Data.Exports;

/// <summary>A column of a kind of record, as files and programs see it.</summary>
/// <param name="Name">The heading, and the field's name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsNeeded">Whether a record without it is refused.</param>
/// <param name="Names">The names to choose from, where it holds one of a list.</param>
public sealed record RecordColumn(string Name, ValueKind Kind, bool IsNeeded, IReadOnlyList<string> Names);
