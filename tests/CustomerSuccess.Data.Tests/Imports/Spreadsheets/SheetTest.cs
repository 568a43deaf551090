using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Spreadsheets;

namespace CustomerSuccess.Data.Tests.Imports.Spreadsheets;

/// <summary>Reads workbooks in a folder of its own.</summary>
public abstract class SheetTest : IDisposable
{
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("sheets-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected static byte[] Book(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Spreadsheets", "Books", name));

    /// <summary>Returns the sheets of a workbook, each with its records as <c>row: field|field</c>.</summary>
    private protected async Task<Dictionary<string, string[]>> ReadAsync(byte[] workbook, long most = 100_000_000)
    {
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(path, workbook);
        var sheets = new Dictionary<string, string[]>();
        foreach (var sheet in await SheetFiles.WriteAsync(path, "book.xlsx", place => $"{path}.{place}.csv", most, null, CancellationToken.None))
        {
            using var stream = File.OpenRead(sheet.Path);
            sheets[sheet.Name] = [.. CsvFile.Read(stream, CsvFormat.OfSheet).Select(record => record.Fault is null ? $"{record.Line}: {string.Join('|', record.Fields)}" : $"{record.Line}! {record.Fault}")];
        }

        return sheets;
    }

    /// <summary>Returns the records of the only sheet.</summary>
    private protected async Task<string[]> OnlyAsync(XmlBook book) => (await ReadAsync(book.Bytes())).Should().ContainSingle().Subject.Value;
}
