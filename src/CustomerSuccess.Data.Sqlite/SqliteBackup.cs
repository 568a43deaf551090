using CustomerSuccess.Data.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Copies the file by SQLite's online backup, while others read and write it.</summary>
public sealed class SqliteBackup(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IRecordsBackup
{
    public Task BackupAsync(string file, bool replaces = false, CancellationToken cancellationToken = default) => BackupFile.WriteAsync(file, replaces, async part =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await CopyAsync((SqliteConnection)context.Database.GetDbConnection(), part, cancellationToken);
    });

    public async Task<string?> RestoreAsync(string file, bool replaces = false, CancellationToken cancellationToken = default)
    {
        BackupFile.Require(file, isSqlite: true);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await RequireOursAsync(file, context, cancellationToken);
        var place = Path.GetFullPath(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource);
        // Asking a file that is not there would make it.
        if (!replaces && File.Exists(place))
        {
            await RestoredRecords.RequireEmptyAsync(context, cancellationToken);
        }

        var part = $"{place}.{Guid.NewGuid():N}.part";
        try
        {
            await PrepareAsync(file, part, cancellationToken);
            await context.DisposeAsync();
            return Swap(part, place);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task RequireOursAsync(string file, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var backup = new SqliteConnection(SqliteFiles.Alone(file, SqliteOpenMode.ReadOnly));
            await backup.OpenAsync(cancellationToken);
            if (SqliteFiles.Ask(backup, "PRAGMA quick_check(1)") is not ["ok"])
            {
                throw new BackupRefusedException(BackupRefusal.NotABackup, file);
            }

            RestoredRecords.RequireVersion(SqliteFiles.Ask(backup, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\""), context.Database.GetMigrations(), file);
        }
        catch (SqliteException)
        {
            throw new BackupRefusedException(BackupRefusal.NotABackup, file);
        }
    }

    /// <summary>Makes the new database beside the old one, up to this version.</summary>
    private async Task PrepareAsync(string file, string part, CancellationToken cancellationToken)
    {
        await using (var backup = new SqliteConnection(SqliteFiles.Alone(file, SqliteOpenMode.ReadOnly)))
        {
            await backup.OpenAsync(cancellationToken);
            await CopyAsync(backup, part, cancellationToken);
        }

        var options = new DbContextOptionsBuilder<CustomerSuccessContext>();
        SqliteServices.Configure(options, SqliteFiles.Alone(part, SqliteOpenMode.ReadWrite));
        await using var context = new CustomerSuccessContext(options.Options);
        await context.Database.MigrateAsync(cancellationToken);
        await RestoredRecords.TellAsync(context, file, time.GetUtcNow().UtcDateTime, cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        SqliteFiles.Ask((SqliteConnection)context.Database.GetDbConnection(), SqliteFiles.OneFile);
    }

    /// <summary>Puts the new file in the place of the old one in one step, and keeps the old one beside it.</summary>
    private static string? Swap(string part, string place)
    {
        if (!File.Exists(place))
        {
            File.Move(part, place);
            return null;
        }

        SqliteFiles.Close(place);
        var kept = place + ".replaced";
        File.Replace(part, place, kept);
        return kept;
    }

    private static Task CopyAsync(SqliteConnection from, string file, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var target = new SqliteConnection(SqliteFiles.Alone(file, SqliteOpenMode.ReadWriteCreate));
            target.Open();
            from.BackupDatabase(target);
            SqliteFiles.Ask(target, SqliteFiles.OneFile);
        },
        cancellationToken);
}
