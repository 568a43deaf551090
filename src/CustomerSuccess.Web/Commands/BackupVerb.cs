using CustomerSuccess.Data.Backups;

namespace CustomerSuccess.Web.Commands;

/// <summary>Writes the database into a file.</summary>
internal sealed class BackupVerb() : Verb("backup")
{
    public override IReadOnlyList<string> Flags => ["force"];

    public override int MostWords => 1;

    /// <summary>Gets whether the database is brought up to date first: a backup is of what is there.</summary>
    public override bool UsesRecords => false;

    public override Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation) => Backups.TryAsync(terminal, async () =>
    {
        var file = Backups.FileOf(arguments, terminal);
        if (NamedDatabase.FileOf(RecordsOptions.Of(services.GetService<IConfiguration>())) is { } database && !File.Exists(database))
        {
            throw new BackupRefusedException(BackupRefusal.NoSuchFile, database);
        }

        await services.GetRequiredService<IRecordsBackup>().BackupAsync(file, arguments.Has("force"), cancellation);
        terminal.Say(terminal.Text["BackedUp", file, Terminal.Count((new FileInfo(file).Length + 1023) / 1024)]);
    });
}
