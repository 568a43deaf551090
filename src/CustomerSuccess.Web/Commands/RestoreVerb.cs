using CustomerSuccess.Data.Backups;

namespace CustomerSuccess.Web.Commands;

/// <summary>Puts a backup in the place of the database.</summary>
internal sealed class RestoreVerb() : Verb("restore")
{
    public override IReadOnlyList<string> Flags => ["force"];

    public override int MostWords => 1;

    /// <summary>Gets whether the database is brought up to date first: what is restored comes in its place.</summary>
    public override bool UsesRecords => false;

    public override Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation) => Backups.TryAsync(terminal, async () =>
    {
        var file = Backups.FileOf(arguments, terminal);
        var kept = await services.GetRequiredService<IRecordsBackup>().RestoreAsync(file, arguments.Has("force"), cancellation);
        terminal.Say(terminal.Text["Restored", file]);
        if (kept is not null)
        {
            terminal.Say(terminal.Text["RestoredOver", kept]);
        }
    });
}
