using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Spreadsheets;
using static CustomerSuccess.Data.Tests.Imports.Spreadsheets.XmlBook;

namespace CustomerSuccess.Data.Tests.Imports.Spreadsheets;

/// <summary>Workbooks as they should not be: each ends with a reason, in little memory and time, and leaves nothing behind.</summary>
public sealed class BadWorkbookTests : SheetTest
{
    private static readonly string[] Good = [Row(1, Text("A1", "id"), Text("B1", "name")), Row(2, Text("A2", "c1"), Text("B2", "One"))];

    public static TheoryData<string> Broken => new(Cases.Keys);

    private static Dictionary<string, Func<byte[]>> Cases { get; } = new()
    {
        ["an archive of something else"] = () => Archive(("notes.txt", "hello")),
        ["no archive at all"] = () => "PK\u0003\u0004 and nothing behind it"u8.ToArray(),
        ["cut off"] = () => new XmlBook().Sheet("S", Good).Bytes()[..^200],
        ["its sheet is no XML"] = () => new XmlBook().Sheet("S", stream => stream.Write("not <xml"u8)).Bytes(),
        ["its sheet ends in the middle"] = () => new XmlBook().Sheet("S", stream => stream.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Transitional}\"><sheetData>{Good[0]}"))).Bytes(),
        ["rows that go back"] = () => new XmlBook().Sheet("S", [.. Good, Row(1, Text("A1", "x"))]).Bytes(),
        ["a row that no sheet has"] = () => new XmlBook().Sheet("S", [.. Good, Row(2_000_000_000, Text("A1", "x"))]).Bytes(),
        ["a column that no sheet has"] = () => new XmlBook().Sheet("S", [.. Good, Row(3, Text("ZZZZZZZ3", "x"))]).Bytes(),
        ["cells that go back"] = () => new XmlBook().Sheet("S", [.. Good, Row(3, Text("B3", "x"), Text("A3", "y"))]).Bytes(),
        ["a shared text that is not there"] = () => new XmlBook().Sheet("S", [.. Good, Row(3, Cell("A3", "7", "s"))]).Bytes(),
        ["an entity that grows"] = () => new XmlBook().Sheet("S", stream => stream.Write(Encoding.UTF8.GetBytes($"<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet xmlns=\"{Transitional}\"><sheetData>{Good[0]}<row r=\"2\">{Text("A2", "&b;")}</row></sheetData></worksheet>"))).Bytes(),
        ["one text of 50 MB"] = () => new XmlBook().Sheet("S", [.. Good, Row(3, Text("A3", new string('x', 50_000_000)))]).Bytes(),
        ["no workbook in it"] = () => Archive(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"), ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")),
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_workbook_is_told(string how)
    {
        (await FaultOfAsync(Cases[how]())).Should().Be(FileFault.Spreadsheet);
        Directory.EnumerateFiles(Folder).Should().ContainSingle("only the workbook itself is left");
    }

    [Fact]
    public async Task A_workbook_without_anything_on_its_sheets_is_empty() => (await FaultOfAsync(new XmlBook().Sheet("S").Bytes())).Should().Be(FileFault.Empty);

    [Fact]
    public async Task What_unpacks_to_more_than_a_file_may_be_long_is_not_unpacked()
    {
        var zeros = new byte[1_000_000];
        var bomb = new XmlBook().Sheet("S", stream =>
        {
            for (var i = 0; i < 500; i++)
            {
                stream.Write(zeros);
            }
        }).Bytes();
        bomb.Length.Should().BeLessThan(5_000_000);

        (await FaultOfAsync(bomb, most: 100_000_000)).Should().Be(FileFault.SpreadsheetTooLarge);
    }

    [Fact]
    public async Task An_archive_that_says_less_than_it_holds_is_not_followed()
    {
        var rows = string.Concat(Good) + string.Concat(Enumerable.Range(3, 400_000).Select(i => Row(i, Text($"A{i}", "c"))));
        var bomb = new XmlBook().Sheet("S", rows).Bytes();
        Lie(bomb, "xl/worksheets/sheet1.xml", size: 5_000);

        (await FaultOfAsync(bomb, most: 1_000_000)).Should().BeOneOf(FileFault.Spreadsheet, FileFault.SpreadsheetTooLarge);
    }

    [Fact]
    public async Task One_text_that_many_cells_name_is_not_written_out_for_ever()
    {
        var book = new XmlBook().Texts($"<t>{new string('x', 30_000)}</t>").Sheet("S", Good[0], string.Concat(Enumerable.Range(2, 50_000).Select(i => Row(i, Cell($"A{i}", "0", "s"), Cell($"B{i}", "0", "s")))));

        (await FaultOfAsync(book.Bytes(), most: 20_000_000)).Should().Be(FileFault.SpreadsheetTooLarge);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_byte_it_is_told_or_does_not_matter()
    {
        var good = Book("openpyxl.xlsx");
        var random = new Random(5);
        for (var i = 0; i < 400; i++)
        {
            var damaged = good.ToArray();
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            await FluentActions.Awaiting(() => FaultOfAsync(damaged)).Should().NotThrowAsync();
        }
    }

    [Theory]
    [InlineData("EncryptedPackage", FileFault.SpreadsheetLocked)]
    [InlineData("Workbook", FileFault.SpreadsheetOld)]
    public void A_password_is_told_from_an_old_workbook(string entry, FileFault expected)
    {
        // The container's header says where its directory is: here in the third sector of 512 bytes.
        var file = new byte[512 * 8];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 2);
        Encoding.Unicode.GetBytes("Root Entry").CopyTo(file, 3 * 512);
        Encoding.Unicode.GetBytes(entry).CopyTo(file, (3 * 512) + 128);
        var path = Path.Combine(Folder, "a.xlsx");
        File.WriteAllBytes(path, file);

        FileSniffing.Look(path).Fault.Should().Be(expected);
    }

    private async Task<FileFault?> FaultOfAsync(byte[] workbook, long most = 100_000_000)
    {
        try
        {
            await ReadAsync(workbook, most);
            return null;
        }
        catch (WorkbookException unreadable)
        {
            return unreadable.Fault;
        }
    }

    private static byte[] Archive(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Writes another length into the archive's directory (APPNOTE 4.3.12: signature 46 bytes before the name, length at 24).</summary>
    private static void Lie(byte[] archive, string entry, uint size)
    {
        var name = Encoding.ASCII.GetBytes(entry);
        var at = archive.AsSpan().LastIndexOf(name) - 46;
        archive.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8).Should().BeTrue();
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(at + 24), size);
    }
}
