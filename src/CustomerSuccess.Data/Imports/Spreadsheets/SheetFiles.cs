using System.IO.Compression;
using System.Xml;
using CustomerSuccess.Data.Imports.Jobs;
using DocumentFormat.OpenXml.Packaging;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>Makes a file of each sheet of a workbook, so that sheets go the same way as all files: looked at, mapped, checked, refused line by line.</summary>
internal static class SheetFiles
{
    // Of what is no sheet and no list of texts a reader builds a picture in memory.
    private const long LongestList = 32 * 1024 * 1024;

    /// <summary>Tells whether a file begins like a workbook: as a ZIP archive.</summary>
    public static bool MayBe(ReadOnlySpan<byte> beginning) => beginning.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Writes the sheets that have something on them.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="name">How it is called.</param>
    /// <param name="pathOf">Says where the sheet of a place, from 0, is written.</param>
    /// <param name="most">How many bytes it may unpack to, and how many letters may be written.</param>
    /// <param name="told">Is told how much of it was read, 0 to 1.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <exception cref="WorkbookException">It cannot be read.</exception>
    public static async Task<IReadOnlyList<SheetFile>> WriteAsync(string workbook, string name, Func<int, string> pathOf, long most, IProgress<double>? told, CancellationToken cancellationToken)
    {
        var files = new List<SheetFile>();
        try
        {
            var share = new ReadShare(CheckSize(workbook, name, most), told);
            using var book = Workbook.Open(workbook, workbook + ".texts", share);
            foreach (var (sheet, part) in book.Sheets())
            {
                var file = new SheetFile(name + SheetFile.Slash + sheet, pathOf(files.Count));
                files.Add(file);
                var written = await SheetTable.WriteAsync(new SheetRows(book, part).Read(), file.Path, most, cancellationToken);
                most -= written;
                if (written == 0)
                {
                    files.Remove(file);
                }
            }

            return files.Count > 0 ? files : throw new WorkbookException(name, FileFault.Empty);
        }
        catch (Exception fault)
        {
            files.ForEach(file => File.Delete(file.Path));
            throw fault switch
            {
                TextTooLongException => new WorkbookException(name, FileFault.SpreadsheetTooLarge, fault),
                _ when IsBroken(fault) => new WorkbookException(name, FileFault.Spreadsheet, fault),
                _ => fault,
            };
        }
    }

    /// <summary>Returns how much it unpacks to, known before anything is unpacked: a small archive can hold terabytes. What an archive says of itself binds its unpacking.</summary>
    private static long CheckSize(string workbook, string name, long most)
    {
        using var archive = ZipFile.OpenRead(workbook);
        var whole = 0L;
        foreach (var entry in archive.Entries)
        {
            whole += entry.Length;
            if (whole > most || (entry.Length > LongestList && IsList(entry.FullName)))
            {
                throw new WorkbookException(name, FileFault.SpreadsheetTooLarge);
            }
        }

        return whole;
    }

    private static bool IsList(string entry) => entry.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || entry.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
        || entry.EndsWith("styles.xml", StringComparison.OrdinalIgnoreCase);

    // What readers of archives and XML throw at files that somebody, or nobody, made.
    private static bool IsBroken(Exception fault) => fault is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or FormatException
        or InvalidOperationException or ArgumentException or NotSupportedException or OverflowException or KeyNotFoundException or NullReferenceException or EndOfStreamException;
}
