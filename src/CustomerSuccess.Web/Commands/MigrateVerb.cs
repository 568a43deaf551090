using CustomerSuccess.Data;

namespace CustomerSuccess.Web.Commands;

/// <summary>Brings the database up to this version of the program.</summary>
internal sealed class MigrateVerb() : Verb("migrate")
{
    /// <summary>Gets whether the database is brought up to date first: it is what this verb does.</summary>
    public override bool UsesRecords => false;

    public override async Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        await services.GetRequiredService<RecordsStart>().MigrateAsync(cancellation);
        terminal.Say(terminal.Text["Migrated"]);
        return ExitCode.Done;
    }
}
