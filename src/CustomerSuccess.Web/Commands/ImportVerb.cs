using System.Diagnostics;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Spreadsheets;
using CustomerSuccess.Web.Imports;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands;

/// <summary>Imports a folder of files: CSV, and the sheets of workbooks.</summary>
internal sealed class ImportVerb() : Verb("import")
{
    private const int MostShown = 200;

    public override IReadOnlyList<string> Options => ["mapping", "refused"];

    public override IReadOnlyList<string> Flags => ["dry-run", "strict"];

    public override int MostWords => 1;

    public override async Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        var folder = arguments.Words.Count == 1 ? arguments.Words[0] : throw new UsageException(terminal.Text["FolderMissing"]);
        if (!Directory.Exists(folder))
        {
            throw new UsageException(terminal.Text["NoSuchFolder", folder]);
        }

        var options = new ImportOptions
        {
            IsDryRun = arguments.Has("dry-run"),
            IsStrict = arguments.Has("strict"),
        };
        // A dry run of an import needs the tables too.
        await services.GetRequiredService<RecordsStart>().MigrateAsync(cancellation);
        options = options with { Mapping = await MappingAsync(arguments, services, terminal, cancellation) };
        using var files = await FilesAsync(folder, services, terminal, cancellation);
        if (files is null)
        {
            return ExitCode.Failed;
        }

        await using var refused = arguments.Value("refused") is { } file ? new RefusalFile(file, terminal) : null;
        var shown = 0;
        var result = await services.GetRequiredService<Importer>().RunAsync(files, options, new Rate(terminal), refusal =>
        {
            refused?.Add(refusal);
            if (shown++ < MostShown)
            {
                terminal.Warn(RefusalWords.Of(refusal, terminal.Text));
            }
        }, cancellation);
        Tell(result, shown, terminal);
        return result.Report.Refused > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Returns the files; none when a workbook among them cannot be read, since half of what was meant to come is worse than nothing.</summary>
    private static async Task<WorkbookFolder?> FilesAsync(string folder, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await WorkbookFolder.OpenAsync(folder, cancellation);
        }
        catch (WorkbookException unreadable)
        {
            // The words are those of the pages, where the same files are refused.
            terminal.Warn($"{unreadable.Name}: {services.GetRequiredService<IStringLocalizer<ImportWords>>()["Fault." + unreadable.Fault]}");
            return null;
        }
    }

    private static async Task<Mapping?> MappingAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.Value("mapping") is not { } name)
        {
            return null;
        }

        var shipped = Path.Combine(AppContext.BaseDirectory, "mappings", name + ".json");
        var path = File.Exists(name) ? name : shipped;
        try
        {
            if (!File.Exists(path))
            {
                return await services.GetRequiredService<SavedMappings>().FindAsync(name, cancellation) ?? throw new UsageException(terminal.Text["NoSuchMapping", name]);
            }

            return MappingFile.Read(await File.ReadAllTextAsync(path, cancellation));
        }
        catch (MappingException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }

    private static void Tell(ImportResult result, int shown, Terminal terminal)
    {
        if (shown > MostShown)
        {
            terminal.Warn(terminal.Text["MoreRefused", Terminal.Count(shown - MostShown)]);
        }

        foreach (var file in result.Report.UnknownFiles)
        {
            terminal.Warn(terminal.Text["UnknownFile", file]);
        }

        foreach (var counts in result.Report.Counts)
        {
            terminal.Say(terminal.Text["Counts", counts.Kind, Terminal.Count(counts.New), Terminal.Count(counts.Changed), Terminal.Count(counts.Same), Terminal.Count(counts.Refused)]);
        }

        terminal.Say(result.Report.Counts.Count == 0 ? terminal.Text["NothingToImport"] : terminal.Text["Outcome" + result.Outcome]);
    }

    /// <summary>Tells lines a second and the time left.</summary>
    private sealed class Rate(Terminal terminal) : IProgress<ImportProgress>
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();

        public void Report(ImportProgress value) => terminal.Show(() =>
        {
            var seconds = Math.Max(0.001, _since.Elapsed.TotalSeconds);
            var left = value.Share > 0.01 ? (long)Math.Ceiling(seconds * (1 - value.Share) / value.Share) : 0;
            return terminal.Text["Progress", value.Kind, Terminal.Count(value.Lines), Terminal.Count((long)(value.Lines / seconds)), Terminal.Count((long)(100 * value.Share)), Terminal.Count(left)];
        });
    }
}
