using CustomerSuccess.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests;

/// <summary>A SQLite file, as the application has it.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<string> Migrated = new(Migrate);

    private readonly string _file = NewFile();

    public string ConnectionString => $"Data Source={_file}";

    public override string ToString() => "SQLite";

    protected override void Make() => File.Copy(Migrated.Value, _file);

    protected override void Register(IServiceCollection services) => services.AddSqliteRecords(ConnectionString);

    protected override void Remove() => Remove(_file);

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"customer-success-{Guid.NewGuid():N}.db");

    private static void Remove(string file)
    {
        using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var part in (string[])[file, $"{file}-wal", $"{file}-shm"])
        {
            File.Delete(part);
        }
    }

    private static string Migrate()
    {
        var file = NewFile();
        var options = new DbContextOptionsBuilder<CustomerSuccessContext>();
        SqliteServices.Configure(options, $"Data Source={file};Pooling=False");
        using (var context = new CustomerSuccessContext(options.Options))
        {
            context.Database.Migrate();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(file);
        return file;
    }
}
