using CustomerSuccess.Data.Backups;
using Microsoft.Data.Sqlite;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Files of SQLite as files, to be copied and swapped.</summary>
internal static class SqliteFiles
{
    /// <summary>Brings the write-ahead log into the file, so that it is one file. It takes nobody else having it open.</summary>
    public const string OneFile = "PRAGMA journal_mode = DELETE";

    /// <summary>Returns how a file is opened by a connection that is not kept for the next.</summary>
    public static string Alone(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString;

    /// <summary>Returns the first column of what a statement of our own answers.</summary>
    public static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }

    /// <summary>Brings all of a database into its one file, which is about to be replaced.</summary>
    /// <exception cref="BackupRefusedException">Another process has it open: it would go on with the old file.</exception>
    public static void Close(string file)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            using var connection = new SqliteConnection(Alone(file, SqliteOpenMode.ReadWrite));
            connection.DefaultTimeout = 2;
            connection.Open();
            if (Ask(connection, OneFile) is ["delete"])
            {
                return;
            }
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            // Said below.
        }

        throw new BackupRefusedException(BackupRefusal.DatabaseIsInUse, file);
    }
}
