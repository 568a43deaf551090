namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The files of a job that can be read.</summary>
internal sealed class JobFiles(ImportStorage storage, ImportJob job) : IImportFiles
{
    private readonly Dictionary<string, int> _numbers = job.Files.Where(file => file.Look.Fault is null).ToDictionary(file => file.Name, file => file.Number);

    public IReadOnlyList<string> Names => [.. _numbers.Keys];

    public long Length(string name) => new FileInfo(PathOf(name)).Length;

    public Stream Open(string name) => new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024, FileOptions.SequentialScan);

    private string PathOf(string name) => storage.OfFile(job.Id, _numbers[name]);
}
