using System.Buffers;
using System.Security.Cryptography;
using CustomerSuccess.Data.Imports.Spreadsheets;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Writes a file that comes over the network to the disk, piece by piece.</summary>
internal static class FileReceiving
{
    private const int Piece = 128 * 1024;
    private const int LongestName = 200;

    /// <summary>Receives a file.</summary>
    /// <returns>The file, or the sheets of a workbook, numbered from <paramref name="number"/> on.</returns>
    public static async Task<IReadOnlyList<UploadedFile>> ReceiveAsync(ImportStorage storage, Guid job, int number, string name, Stream content, IProgress<double>? reading, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(storage.OfJob(job));
        var path = storage.OfFile(job, number);
        var part = path + ".part";
        try
        {
            var bytes = await WriteAsync(part, content, storage.MostBytes, cancellationToken);
            var (shown, look) = (Shortened(name), FileSniffing.Look(part));
            if (look.Fault is FileFault.Spreadsheet)
            {
                try
                {
                    return await SheetsAsync(storage, job, number, part, new SentWorkbook(shown, bytes, await HashAsync(part, cancellationToken)), reading, cancellationToken);
                }
                catch (WorkbookException unreadable)
                {
                    look = look with { Fault = unreadable.Fault };
                }
            }

            File.Move(part, path, overwrite: true);
            return [new UploadedFile(number, shown, bytes, look)];
        }
        catch
        {
            File.Delete(part);
            if (!Directory.EnumerateFileSystemEntries(storage.OfJob(job)).Any())
            {
                storage.Remove(job);
            }

            throw;
        }
    }

    /// <summary>Keeps the sheets of a workbook in its place.</summary>
    private static async Task<IReadOnlyList<UploadedFile>> SheetsAsync(ImportStorage storage, Guid job, int number, string path, SentWorkbook workbook, IProgress<double>? reading, CancellationToken cancellationToken)
    {
        var sheets = await SheetFiles.WriteAsync(path, workbook.Name, place => storage.OfFile(job, number + place), storage.MostBytes, reading, cancellationToken);
        File.Delete(path);
        return [.. sheets.Select((sheet, place) => new UploadedFile(number + place, sheet.Name, new FileInfo(sheet.Path).Length, FileSniffing.LookAtSheet(sheet.Path), workbook))];
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private static async Task<long> WriteAsync(string path, Stream content, long most, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            var written = 0L;
            while (await content.ReadAsync(piece, cancellationToken) is var read and > 0)
            {
                written += read;
                if (written > most)
                {
                    throw new FileTooLargeException(most);
                }

                await file.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }

            return written;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>Returns the name without folders and signs that would turn a page around, and not longer than a list can show.</summary>
    private static string Shortened(string name)
    {
        var plain = new string([.. name.Split('/', '\\')[^1].Where(sign => !char.IsControl(sign) && char.GetUnicodeCategory(sign) is not System.Globalization.UnicodeCategory.Format)]).Trim();
        return plain.Length == 0 ? "file.csv" : plain.Length <= LongestName ? plain : string.Concat(plain.AsSpan(0, LongestName / 2), "…", plain.AsSpan(plain.Length - (LongestName / 2) + 1));
    }
}
