using CustomerSuccess.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests;

/// <summary>A SQLite file, as the application has it.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"customer-success-{Guid.NewGuid():N}.db");

    public string ConnectionString => $"Data Source={_file}";

    public override string ToString() => "SQLite";

    protected override void Make() => MigratedFile.CopyTo(_file);

    protected override void Register(IServiceCollection services) => services.AddSqliteRecords(ConnectionString);

    protected override void Remove()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var part in (string[])[_file, $"{_file}-wal", $"{_file}-shm"])
        {
            File.Delete(part);
        }
    }
}
