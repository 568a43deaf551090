using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Sets what SQLite forgets with every connection.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // A write-ahead log lets readers go on while somebody writes; with it, NORMAL loses at most the last commits when the power fails, never the file.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; " + ReadingSettings;

    private const string ReadingSettings = "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000; PRAGMA cache_size = -2000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        // The framework looks by a connection that only reads whether the file is there; on a file without the log, as a backup is, it could not set it.
        command.CommandText = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? ReadingSettings : Settings;
        return command;
    }
}
