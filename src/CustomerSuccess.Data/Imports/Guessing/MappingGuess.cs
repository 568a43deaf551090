using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Data.Imports.Guessing;

/// <summary>How files become records as long as nobody has said otherwise.</summary>
internal static class MappingGuess
{
    /// <summary>Returns a mapping of files by their headings.</summary>
    public static Mapping Of(IEnumerable<UploadedFile> files) => new()
    {
        Name = string.Empty,
        Steps = [.. files.Where(file => file.Look.Fault is null).Select(file => StepOf(file, KindGuess.Of(file.Name, file.Look.Headings)))],
    };

    /// <summary>Returns the step of a file of a kind that is known.</summary>
    public static MappingStep StepOf(UploadedFile file, RecordKind kind) => StepOf(file, KindGuess.Of(kind, file.Look.Headings));

    private static MappingStep StepOf(UploadedFile file, KindGuess guess) => new()
    {
        Kind = guess.Kind.Name,
        File = file.Name,
        Encoding = file.Look.Encoding == CsvFormat.Utf8 ? null : file.Look.Encoding,
        Delimiter = file.Look.Delimiter,
        Columns = guess.Columns.ToDictionary(column => column.Key, column => new MappingColumn { Column = column.Value }),
    };
}
