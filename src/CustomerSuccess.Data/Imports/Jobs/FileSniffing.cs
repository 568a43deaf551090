using System.Text;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Spreadsheets;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Looks at the beginning of a file: is it text at all, in which encoding, and what does its first line say?</summary>
internal static class FileSniffing
{
    private const int Beginning = 256 * 1024;

    public static FileLook Look(string path)
    {
        var bytes = BeginningOf(path);
        if (bytes.Length == 0)
        {
            return Unusable(FileFault.Empty);
        }

        if (FaultOf(path, bytes) is { } fault)
        {
            return Unusable(fault);
        }

        var encoding = IsUtf16(bytes) || IsUtf8(bytes) ? CsvFormat.Utf8 : CsvFormat.Windows1256;
        var delimiter = DelimiterOf(path, encoding);
        return Look(path, encoding, delimiter, CsvFormat.Of(encoding, delimiter));
    }

    /// <summary>Looks at the sheet of a workbook, whose writing is known.</summary>
    public static FileLook LookAtSheet(string path) => Look(path, CsvFormat.Utf8, ",", CsvFormat.OfSheet);

    private static FileLook Look(string path, string encoding, string delimiter, CsvFormat format)
    {
        using var stream = File.OpenRead(path);
        var header = CsvFile.Read(stream, format).FirstOrDefault();
        return header is null ? Unusable(FileFault.Empty)
            : header.Fault is not null ? Unusable(FileFault.HeaderUnreadable)
            : header.Fields.Count > OwnFiles.MostColumns ? Unusable(FileFault.TooManyColumns)
            : header.Fields.All(string.IsNullOrWhiteSpace) ? Unusable(FileFault.HeadingsMissing)
            : new FileLook(encoding, delimiter, [.. header.Fields.Select(Heading)]);
    }

    private static string Heading(string field) => field.Trim();

    private static string DelimiterOf(string path, string encoding)
    {
        using var stream = File.OpenRead(path);
        using var text = new StreamReader(stream, CsvFormat.Of(encoding, null).Encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var line = new char[64 * 1024];
        var header = new string(line, 0, text.ReadBlock(line)).Split('\r', '\n')[0];
        return CsvFormat.Separators.MaxBy(separator => header.Split(separator[0]).Length)!;
    }

    private static byte[] BeginningOf(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Math.Min(Beginning, stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static FileFault? FaultOf(string path, byte[] bytes)
    {
        if (SheetFiles.MayBe(bytes))
        {
            return FileFault.Spreadsheet;
        }

        if (CompoundFile.MayBe(bytes))
        {
            return CompoundFile.IsLocked(path) ? FileFault.SpreadsheetLocked : FileFault.SpreadsheetOld;
        }

        // A stray zero in a long list costs its own line; what is no text has such signs everywhere.
        var odd = bytes.Count(one => one < 32 && one is not (9 or 10 or 13));
        return !IsUtf16(bytes) && odd * 50 > bytes.Length ? FileFault.Binary : null;
    }

    private static bool IsUtf16(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool IsUtf8(byte[] bytes)
    {
        // The last letter may be cut in two where the beginning ends.
        var end = bytes.Length == Beginning ? bytes.Length - 4 : bytes.Length;
        while (end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
        {
            end++;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, end));
    }

    private static FileLook Unusable(FileFault fault) => new(CsvFormat.Utf8, ",", [], fault);
}
