namespace CustomerSuccess.Data.Imports;

/// <summary>How far an import has come.</summary>
/// <param name="Kind">The kind of record that is being read.</param>
/// <param name="Lines">How many lines were read, of all files.</param>
/// <param name="Share">The share of all bytes that was read, 0 to 1.</param>
public sealed record ImportProgress(string Kind, long Lines, double Share);
