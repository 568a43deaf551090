namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>One record of a CSV file, or why its line cannot be read.</summary>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="Fields">The fields; of a line that cannot be read, its beginning.</param>
/// <param name="Fault">Why it cannot be read; none when it can.</param>
public sealed record CsvRecord(long Line, IReadOnlyList<string> Fields, RefusalReason? Fault = null);
