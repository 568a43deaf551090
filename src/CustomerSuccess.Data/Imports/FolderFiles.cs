namespace CustomerSuccess.Data.Imports;

/// <summary>The CSV files of a folder.</summary>
public sealed class FolderFiles(string folder) : IImportFiles
{
    public IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

    public long Length(string name) => new FileInfo(Path.Combine(folder, name)).Length;

    public Stream Open(string name) => new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024, FileOptions.SequentialScan);
}
