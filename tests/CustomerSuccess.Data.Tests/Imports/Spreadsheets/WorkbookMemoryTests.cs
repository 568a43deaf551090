using CustomerSuccess.Data.Imports.Spreadsheets;
using static CustomerSuccess.Data.Tests.Imports.Spreadsheets.XmlBook;

namespace CustomerSuccess.Data.Tests.Imports.Spreadsheets;

/// <summary>Runs while no other test does: what is measured is the memory of the whole process.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class WorkbookMemoryTests : SheetTest
{
    private const string Alone = "Memory of workbooks";

    [Fact]
    public async Task Memory_does_not_grow_with_the_rows_nor_with_their_texts()
    {
        const int Rows = 120_000;
        var path = Path.Combine(Folder, "large.xlsx");
        await File.WriteAllBytesAsync(path, new XmlBook()
            .Texts(Enumerable.Range(0, Rows).Select(i => $"<t>{i} {new string('n', 200)}</t>"))
            .Sheet("S", Enumerable.Range(1, Rows).Select(i => Row(i, Cell($"A{i}", $"{i - 1}", "s"), Cell($"B{i}", $"{i}")))).Bytes());
        using var book = Workbook.Open(path, path + ".texts");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        long most = 0;
        foreach (var row in new SheetRows(book, book.Sheets().Single().Part).Read().Where(row => row.Number % 20_000 == 0))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        // Its texts alone are 48 MB; what is kept is what was asked for last, and where each is.
        most.Should().BeInRange(-8_000_000, 8_000_000);
    }
}
