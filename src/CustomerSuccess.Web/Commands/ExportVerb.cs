using System.Diagnostics;
using CustomerSuccess.Data.Exports;

namespace CustomerSuccess.Web.Commands;

/// <summary>Writes all records as a folder of files that import reads.</summary>
internal sealed class ExportVerb() : Verb("export")
{
    public override IReadOnlyList<string> Flags => ["force"];

    public override int MostWords => 1;

    public override async Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        var folder = arguments.Words.Count == 1 ? arguments.Words[0] : throw new UsageException(terminal.Text["FolderMissing"]);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !arguments.Has("force"))
        {
            terminal.Warn(terminal.Text["FolderNotEmpty", folder]);
            return ExitCode.Failed;
        }

        var since = Stopwatch.StartNew();
        var (kind, before, total) = (string.Empty, 0L, 0L);
        var files = await services.GetRequiredService<Exporter>().WriteAsync(folder, so =>
        {
            // The files before count for the rate, too.
            (kind, before) = kind == so.Kind ? (kind, before) : (so.Kind, total);
            total = before + so.Lines;
            terminal.Show(() => terminal.Text["Exporting", so.Kind, Terminal.Count(so.Lines), Terminal.Count((long)(total / Math.Max(0.001, since.Elapsed.TotalSeconds)))]);
        }, cancellation);
        foreach (var file in files.Where(file => file.Lines > 0))
        {
            terminal.Say(terminal.Text["ExportedKind", file.Kind, Terminal.Count(file.Lines)]);
        }

        terminal.Say(terminal.Text["Exported", Terminal.Count(files.Sum(file => file.Lines)), folder]);
        return ExitCode.Done;
    }
}
