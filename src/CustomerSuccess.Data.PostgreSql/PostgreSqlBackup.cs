using CustomerSuccess.Data.Backups;
using CustomerSuccess.Data.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Makes and brings back archives of pg_dump.</summary>
/// <remarks>The feed's rows are left out: they name transactions of this server, which mean nothing on another.</remarks>
public sealed class PostgreSqlBackup(IDbContextFactory<CustomerSuccessContext> contexts, PostgreSqlPrograms programs, TimeProvider time) : IRecordsBackup
{
    private const string History = "__EFMigrationsHistory";

    public Task BackupAsync(string file, bool replaces = false, CancellationToken cancellationToken = default) => BackupFile.WriteAsync(file, replaces, async part =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var dump = programs.Start("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-password", "--exclude-table-data=" + MovedTables.FeedOf(context), "--file=" + part);
        await ProgramRun.ReadAsync(dump, cancellationToken);
    });

    public async Task<string?> RestoreAsync(string file, bool replaces = false, CancellationToken cancellationToken = default)
    {
        BackupFile.Require(file, isSqlite: false);
        programs.Require("pg_restore", "psql");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await RequireOursAsync(file, context, cancellationToken);
        if (!replaces)
        {
            await RestoredRecords.RequireEmptyAsync(context, cancellationToken);
        }

        await ReplaceAsync(file, context, cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await RestoredRecords.TellAsync(context, file, time.GetUtcNow().UtcDateTime, cancellationToken);
        return null;
    }

    private async Task RequireOursAsync(string file, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        // The rows of one table, in the text form of COPY: between its line and "\.", values part at tabs.
        var text = await RestoreAsync(file, cancellationToken, "--data-only", "--table=" + History);
        var applied = text.Split('\n').SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("\\.", StringComparison.Ordinal));
        RestoredRecords.RequireVersion([.. applied.Select(line => line.Split('\t')[0])], context.Database.GetMigrations(), file);
    }

    private async Task<string> RestoreAsync(string file, CancellationToken cancellationToken, params string[] arguments)
    {
        try
        {
            return await ProgramRun.ReadAsync(programs.Start("pg_restore", [.. arguments, "--file=-", file]), cancellationToken);
        }
        catch (BackupRefusedException failed) when (failed.Refusal is BackupRefusal.ProgramFailed)
        {
            throw new BackupRefusedException(BackupRefusal.NotABackup, file);
        }
    }

    /// <summary>Drops what is there and makes what the backup has, in one transaction of psql, which ends without a commit when anything fails.</summary>
    private async Task ReplaceAsync(string file, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        await MakeDatabaseAsync(context, cancellationToken);
        await using var target = new ProgramRun(programs.Start("psql", "--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", "--output=" + Nowhere));
        await using var source = new ProgramRun(programs.Start("pg_restore", "--no-owner", "--no-privileges", "--file=-", file));
        try
        {
            await target.Input.WriteLineAsync($"BEGIN; SET LOCAL lock_timeout = '30s'; {string.Join(' ', Drops(context))}".AsMemory(), cancellationToken);
            await target.Input.FlushAsync(cancellationToken);
            await source.Output.BaseStream.CopyToAsync(target.Input.BaseStream, cancellationToken);
            await source.EndAsync(cancellationToken);
            await target.Input.WriteLineAsync("\nCOMMIT;".AsMemory(), cancellationToken);
            target.Input.Close();
        }
        catch (IOException)
        {
            // psql stopped at a fault, which it tells below.
        }

        await target.EndAsync(cancellationToken);
    }

    private static string Nowhere => OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private static IEnumerable<string> Drops(CustomerSuccessContext context) => MovedTables.NamesOf(context).Append(MovedTables.FeedOf(context)).Append(History)
        .Select(table => $"DROP TABLE IF EXISTS \"{table}\" CASCADE;").Append("DROP FUNCTION IF EXISTS notify_records_changed() CASCADE;");

    /// <summary>A server that is new has no database yet.</summary>
    private static async Task MakeDatabaseAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var creator = (IRelationalDatabaseCreator)context.GetService<IDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }
    }
}
