using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Sets what SQLite forgets with every connection.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // A write-ahead log lets readers go on while somebody writes; with it, NORMAL loses at most the last commits when the power fails, never the file.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000; PRAGMA cache_size = -2000;";

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
        command.CommandText = Settings;
        return command;
    }
}
