using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The files of a job that can be read.</summary>
internal sealed class JobFiles(ImportStorage storage, ImportJob job) : IImportFiles
{
    private readonly Dictionary<string, UploadedFile> _files = job.Files.Where(file => file.Look.Fault is null).ToDictionary(file => file.Name);

    public IReadOnlyList<string> Names => [.. _files.Keys];

    public long Length(string name) => new FileInfo(PathOf(name)).Length;

    public Stream Open(string name) => new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024, FileOptions.SequentialScan);

    public CsvFormat FormatOf(string name, CsvFormat said) => _files[name].Workbook is null ? said : CsvFormat.OfSheet;

    public ImportedFile? SourceOf(string name) => _files[name].Workbook is { } book ? new ImportedFile(name, book.Bytes, book.Sha256) : null;

    private string PathOf(string name) => storage.OfFile(job.Id, _files[name].Number);
}
