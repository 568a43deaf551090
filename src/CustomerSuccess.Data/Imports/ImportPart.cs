namespace CustomerSuccess.Data.Imports;

/// <summary>The lines of one kind from one file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="File">The file.</param>
/// <param name="Lines">Reads the lines; those that cannot be read go to the report.</param>
internal sealed record ImportPart(RecordKind Kind, string File, Func<ImportReport, IEnumerable<ImportLine>> Lines);
