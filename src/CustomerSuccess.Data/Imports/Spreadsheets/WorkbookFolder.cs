using System.Security.Cryptography;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>The CSV files of a folder, and the sheets of its workbooks.</summary>
public sealed class WorkbookFolder : IImportFiles, IDisposable
{
    private const long MostBytes = 8L * 1024 * 1024 * 1024;
    private readonly FolderFiles _texts;
    private readonly string _temporary = Directory.CreateTempSubdirectory("customer-success-sheets-").FullName;
    private readonly Dictionary<string, (string Path, ImportedFile Source)> _sheets = [];

    private WorkbookFolder(string folder) => _texts = new FolderFiles(folder);

    public IReadOnlyList<string> Names => [.. _texts.Names, .. _sheets.Keys];

    /// <summary>Opens a folder.</summary>
    /// <exception cref="WorkbookException">One of its workbooks cannot be read.</exception>
    public static async Task<WorkbookFolder> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new WorkbookFolder(folder);
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Where(IsWorkbook).Order(StringComparer.Ordinal))
            {
                await files.AddAsync(path, cancellationToken);
            }

            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    public long Length(string name) => _sheets.TryGetValue(name, out var sheet) ? new FileInfo(sheet.Path).Length : _texts.Length(name);

    public Stream Open(string name) => _sheets.TryGetValue(name, out var sheet) ? File.OpenRead(sheet.Path) : _texts.Open(name);

    public CsvFormat FormatOf(string name, CsvFormat said) => _sheets.ContainsKey(name) ? CsvFormat.OfSheet : said;

    public ImportedFile? SourceOf(string name) => _sheets.TryGetValue(name, out var sheet) ? sheet.Source : null;

    public void Dispose()
    {
        if (Directory.Exists(_temporary))
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    // What begins with ~$ is Excel's note that somebody has the workbook open.
    private static bool IsWorkbook(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLSM" && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);

    private async Task AddAsync(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        // A copy, since texts are kept beside a workbook while it is read, and a folder of files is only read.
        var copy = Path.Combine(_temporary, name);
        File.Copy(path, copy);
        await using var content = File.OpenRead(copy);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (content.Length == 0)
        {
            throw new WorkbookException(name, Jobs.FileFault.Empty);
        }

        foreach (var sheet in await SheetFiles.WriteAsync(copy, name, place => $"{copy}.{place}.csv", MostBytes, told: null, cancellationToken))
        {
            _sheets[sheet.Name] = (sheet.Path, new ImportedFile(sheet.Name, content.Length, hash));
        }
    }
}
