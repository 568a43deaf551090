namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Takes a column of another file by a key.</summary>
/// <param name="File">The other file.</param>
/// <param name="By">The column that both files have.</param>
/// <param name="Take">The other file's column.</param>
public sealed record MappingJoin(string File, string By, string Take);
