using CustomerSuccess.Data.Imports.Csv;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports;

/// <summary>Writes all records as a folder of the files that import reads, all of them as they are at one instant.</summary>
/// <remarks>Records are read one by one and never gathered; only the counts of each kind are kept.</remarks>
public sealed class Exporter(IDbContextFactory<CustomerSuccessContext> contexts)
{
    private const string Unfinished = ".part";

    /// <summary>Writes the files. They get their names when all of them are complete.</summary>
    /// <param name="folder">The folder, which is made if need be; files of the same names are overwritten.</param>
    /// <param name="progress">Is told the kind and how many of its lines are written, every thousand lines.</param>
    /// <param name="cancellationToken">Ends the export, with no file complete.</param>
    /// <returns>How many lines each file has, the header aside.</returns>
    public async Task<IReadOnlyList<ExportedFile>> WriteAsync(string folder, Action<ExportedFile>? progress = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var written = new List<ExportedFile>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var instant = await ReadingOneInstant.BeginAsync(context, cancellationToken);
        foreach (var rows in RecordRowsOfAll.OfFolder)
        {
            written.Add(await WriteAsync(context, rows, folder, progress, cancellationToken));
        }

        foreach (var file in written)
        {
            File.Move(PathOf(folder, file.Kind) + Unfinished, PathOf(folder, file.Kind), overwrite: true);
        }

        return written;
    }

    private static async Task<ExportedFile> WriteAsync(CustomerSuccessContext context, RecordRows rows, string folder, Action<ExportedFile>? progress, CancellationToken stop)
    {
        var lines = 0L;
        var headings = await rows.HeadingsAsync(context, stop);
        await using var file = new CsvText(PathOf(folder, rows.Kind.Name) + Unfinished);
        file.Line([.. headings]);
        await foreach (var line in rows.LinesAsync(context, headings, stop))
        {
            file.Line([.. line]);
            if (++lines % 1_000 == 0)
            {
                progress?.Invoke(new ExportedFile(rows.Kind.Name, lines));
            }
        }

        return new ExportedFile(rows.Kind.Name, lines);
    }

    private static string PathOf(string folder, string kind) => Path.Combine(folder, kind + ".csv");
}

/// <summary>A file of an export.</summary>
/// <param name="Kind">The kind of record, which names the file.</param>
/// <param name="Lines">How many lines it has, the header aside.</param>
public sealed record ExportedFile(string Kind, long Lines);
