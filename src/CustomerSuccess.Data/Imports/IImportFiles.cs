using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports;

/// <summary>The files of an import, from a folder or sent by a browser.</summary>
public interface IImportFiles
{
    /// <summary>Gets the names of the files, without folders.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Returns a file's length in bytes.</summary>
    long Length(string name);

    /// <summary>Opens a file from its beginning; it may be opened more than once.</summary>
    Stream Open(string name);

    /// <summary>Returns how a file is written: as is said of it, or in the one way that the sheet of a workbook is.</summary>
    CsvFormat FormatOf(string name, CsvFormat said) => said;

    /// <summary>Returns what a file was made of, such as a workbook; none when it is as it came.</summary>
    ImportedFile? SourceOf(string name) => null;
}
