namespace CustomerSuccess.Data.Imports;

/// <summary>A column of our format.</summary>
/// <param name="Name">The heading.</param>
/// <param name="IsNeeded">Whether a file without it is refused.</param>
public sealed record ColumnRule(string Name, bool IsNeeded);
