using CustomerSuccess.Data.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CustomerSuccess.Data.Tests;

/// <summary>A database of the PostgreSQL server that the environment names.</summary>
public sealed class PostgreSqlDatabase : TestDatabase
{
    private static readonly Lazy<string> Migrated = new(Migrate);

    // PostgreSQL copies a template for one at a time.
    private static readonly Lock Copying = new();

    private readonly string _name = NewName();

    public static string? Server { get; } = Environment.GetEnvironmentVariable("CUSTOMERSUCCESS_TEST_POSTGRESQL");

    public string ConnectionString => ConnectionTo(_name);

    /// <summary>Runs a statement from outside of the database under test.</summary>
    public static void Administer(string sql)
    {
        using var connection = new NpgsqlConnection($"{Server};Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public override string ToString() => "PostgreSQL";

    protected override void Make()
    {
        lock (Copying)
        {
            Administer($"CREATE DATABASE {_name} TEMPLATE {Migrated.Value}");
        }
    }

    protected override void Register(IServiceCollection services) => services.AddPostgreSqlRecords(ConnectionString);

    protected override void Remove() => Remove(_name);

    private static string ConnectionTo(string name) => $"{Server};Database={name};Maximum Pool Size=20";

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private static void Remove(string name) => Administer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static string Migrate()
    {
        var name = NewName();
        var options = new DbContextOptionsBuilder<CustomerSuccessContext>();
        PostgreSqlServices.Configure(options, $"{ConnectionTo(name)};Pooling=False");
        using (var context = new CustomerSuccessContext(options.Options))
        {
            context.Database.Migrate();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(name);
        return name;
    }
}
