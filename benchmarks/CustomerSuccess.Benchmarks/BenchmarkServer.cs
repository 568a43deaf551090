using System.Diagnostics;
using System.Globalization;
using CustomerSuccess.Data.Tests.Ledger;
using Npgsql;

namespace CustomerSuccess.Benchmarks;

/// <summary>The PostgreSQL server that is named in CUSTOMERSUCCESS_TEST_POSTGRESQL, or a throw-away one; with a database for one run.</summary>
internal sealed class BenchmarkServer : IDisposable
{
    private readonly ThrowAwayPostgreSql? _own;
    private readonly string _server;
    private readonly string _database = $"benchmark_{Guid.NewGuid():N}";

    private BenchmarkServer()
    {
        var named = Environment.GetEnvironmentVariable("CUSTOMERSUCCESS_TEST_POSTGRESQL");
        _own = named is null ? new ThrowAwayPostgreSql("shared_buffers=1GB", "max_wal_size=8GB", "autovacuum=off", "jit=off") : null;
        _server = named ?? _own!.ConnectionString;
        Administer($"CREATE DATABASE {_database}");
    }

    public string ConnectionString => $"{_server};Database={_database};Command Timeout=0";

    public static BenchmarkServer Start() => new();

    /// <summary>Runs a statement, or a command of psql, by psql.</summary>
    public void Psql(string statement)
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        var start = new ProcessStartInfo(Program(), ["-v", "ON_ERROR_STOP=1", "-q", "-X", "-h", connection.Host!, "-p", connection.Port.ToString(CultureInfo.InvariantCulture), "-U", connection.Username!, "-d", _database, "-c", statement]);
        start.Environment["PGPASSWORD"] = connection.Password;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"psql ended with {process.ExitCode}: {statement}");
        }
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Administer($"DROP DATABASE {_database} WITH (FORCE)");
        _own?.Dispose();
    }

    private static string Program() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", "psql")).Where(File.Exists).OrderDescending(StringComparer.Ordinal).FirstOrDefault() ?? "psql"
        : "psql";

    private void Administer(string sql)
    {
        using var connection = new NpgsqlConnection($"{_server};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
