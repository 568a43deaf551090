using Microsoft.Data.Sqlite;

namespace CustomerSuccess.Web.Commands;

/// <summary>A database that the command line names, or the settings where it does not.</summary>
internal static class NamedDatabase
{
    /// <summary>Returns what <c>--from</c> and <c>--from-connection</c> say, or nothing.</summary>
    public static RecordsDatabase? KindOf(Arguments arguments, string option, Terminal terminal) => arguments.Value(option)?.ToUpperInvariant() switch
    {
        null => null,
        "SQLITE" => RecordsDatabase.Sqlite,
        "POSTGRESQL" or "POSTGRES" => RecordsDatabase.PostgreSql,
        _ => throw new UsageException(terminal.Text["DatabaseUnknown", option, arguments.Value(option)!]),
    };

    /// <summary>Returns a database of a kind: at the connection given, where the settings have it, or in SQLite's file beside the application.</summary>
    public static RecordsOptions Of(RecordsDatabase kind, string option, Arguments arguments, RecordsOptions settings, Terminal terminal) => new()
    {
        Database = kind,
        ConnectionString = arguments.Value(option)
            ?? (settings.Database == kind ? settings.ConnectionString
                : kind is RecordsDatabase.Sqlite ? new RecordsOptions().ConnectionString
                : throw new UsageException(terminal.Text["MoveConnectionMissing", option])),
    };

    /// <summary>Returns the file of a SQLite database; none for a server.</summary>
    public static string? FileOf(RecordsOptions options) => options.Database is RecordsDatabase.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource) : null;

    /// <summary>Tells whether two are one, as far as their addresses tell.</summary>
    public static bool AreOne(RecordsOptions one, RecordsOptions other) =>
        one.Database == other.Database && (FileOf(one) is { } file ? file == FileOf(other) : one.ConnectionString == other.ConnectionString);
}
