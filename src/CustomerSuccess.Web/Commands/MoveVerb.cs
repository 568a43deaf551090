using System.Data.Common;
using System.Diagnostics;
using CustomerSuccess.Data.Moving;

namespace CustomerSuccess.Web.Commands;

/// <summary>Moves all records to another database.</summary>
internal sealed class MoveVerb() : Verb("move")
{
    public override IReadOnlyList<string> Options => ["from", "from-connection", "to", "to-connection"];

    public override IReadOnlyList<string> Flags => ["replace"];

    /// <summary>Gets whether the database of the settings is brought up to date first: the old one is only read.</summary>
    public override bool UsesRecords => false;

    public override async Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        var (from, into) = Ends(arguments, services, terminal);
        if (NamedDatabase.FileOf(from) is { } file && !File.Exists(file))
        {
            terminal.Warn(terminal.Text["MoveNoFile", file]);
            return ExitCode.Failed;
        }

        await using var old = Open(from, services);
        await using var fresh = Open(into, services);
        var move = new RecordsMove(MoveEnd.Of(old), MoveEnd.Of(fresh), services.GetRequiredService<TimeProvider>());
        try
        {
            return Tell(await move.RunAsync(arguments.Has("replace"), new Rate(terminal), cancellation), terminal);
        }
        catch (MoveRefusedException refused)
        {
            terminal.Warn(terminal.Text["Move" + refused.Refusal, refused.What]);
            return ExitCode.Failed;
        }
        catch (DbException fault)
        {
            terminal.Warn(terminal.Text["DatabaseFault", fault.Message]);
            return ExitCode.Failed;
        }
    }

    private static (RecordsOptions From, RecordsOptions Into) Ends(Arguments arguments, IServiceProvider services, Terminal terminal)
    {
        var settings = RecordsOptions.Of(services.GetService<IConfiguration>());
        var (from, into) = (NamedDatabase.KindOf(arguments, "from", terminal), NamedDatabase.KindOf(arguments, "to", terminal));
        if (from is null && into is null && arguments.Value("to-connection") is null)
        {
            throw new UsageException(terminal.Text["MoveWhere"]);
        }

        // One side is usually what the settings name; the other is then the other kind of database.
        var source = from ?? (into is { } kind && arguments.Value("from-connection") is null && settings.Database == kind ? Other(kind) : settings.Database);
        var ends = (NamedDatabase.Of(source, "from-connection", arguments, settings, terminal), NamedDatabase.Of(into ?? Other(source), "to-connection", arguments, settings, terminal));
        return NamedDatabase.AreOne(ends.Item1, ends.Item2) ? throw new UsageException(terminal.Text["MoveSame"]) : ends;
    }

    private static RecordsDatabase Other(RecordsDatabase kind) => kind is RecordsDatabase.Sqlite ? RecordsDatabase.PostgreSql : RecordsDatabase.Sqlite;

    private static ServiceProvider Open(RecordsOptions options, IServiceProvider services) =>
        new ServiceCollection().AddLogging().AddSingleton(services.GetRequiredService<TimeProvider>()).AddRecords(options).BuildServiceProvider();

    private static ExitCode Tell(MoveReport report, Terminal terminal)
    {
        foreach (var table in report.Tables)
        {
            terminal.Say(terminal.Text["MoveTable", table.Table, Terminal.Count(table.Rows)]);
        }

        foreach (var difference in report.Differences)
        {
            terminal.Warn(terminal.Text["MoveDiffers", difference.What, difference.Old, difference.New]);
        }

        if (report.Differences.Count > 0)
        {
            terminal.Warn(terminal.Text["MoveFailed", Terminal.Count(report.Differences.Count)]);
            return ExitCode.Failed;
        }

        terminal.Say(terminal.Text["Moved", Terminal.Count(report.Rows), report.Tables.Count, Terminal.Count(report.Figures)]);
        return ExitCode.Done;
    }

    /// <summary>Tells rows a second and the time left.</summary>
    private sealed class Rate(Terminal terminal) : IProgress<MoveProgress>
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();

        public void Report(MoveProgress value)
        {
            if (value.Rows == value.Of)
            {
                terminal.Warn(terminal.Text["MoveComparing", Terminal.Count(value.Of)]);
                return;
            }

            terminal.Show(() =>
            {
                var speed = Math.Max(1, value.Rows / Math.Max(0.001, _since.Elapsed.TotalSeconds));
                return terminal.Text["MoveProgress", value.Table, Terminal.Count(value.Rows), Terminal.Count(value.Of), Terminal.Count((long)speed), Terminal.Count((long)Math.Ceiling((value.Of - value.Rows) / speed))];
            });
        }
    }
}
