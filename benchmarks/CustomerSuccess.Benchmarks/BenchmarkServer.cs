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
    private readonly List<string> _others = [];

    private BenchmarkServer()
    {
        var named = Environment.GetEnvironmentVariable("CUSTOMERSUCCESS_TEST_POSTGRESQL");
        _own = named is null ? new ThrowAwayPostgreSql("shared_buffers=1GB", "max_wal_size=8GB", "autovacuum=off", "jit=off") : null;
        _server = named ?? _own!.ConnectionString;
        Administer($"CREATE DATABASE {_database}");
    }

    public string ConnectionString => ConnectionTo(_database);

    public static BenchmarkServer Start() => new();

    /// <summary>Makes another database of this run.</summary>
    public (string Name, string ConnectionString) Another()
    {
        var name = $"benchmark_{Guid.NewGuid():N}";
        Administer($"CREATE DATABASE {name}");
        _others.Add(name);
        return (name, ConnectionTo(name));
    }

    /// <summary>Copies the run's database into another one as PostgreSQL's own programs do.</summary>
    public void DumpInto(string other)
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        var at = $"-h {connection.Host} -p {connection.Port} -U {connection.Username}";
        Run("bash", "-o", "pipefail", "-c", $"'{Program("pg_dump")}' {at} {_database} | '{Program("psql")}' {at} -v ON_ERROR_STOP=1 -q -X -o /dev/null -d {other}");
    }

    /// <summary>Runs a statement, or a command of psql, by psql.</summary>
    public void Psql(string statement)
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        Run(Program("psql"), "-v", "ON_ERROR_STOP=1", "-q", "-X", "-h", connection.Host!, "-p", connection.Port.ToString(CultureInfo.InvariantCulture), "-U", connection.Username!, "-d", _database, "-c", statement);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var database in _others.Append(_database))
        {
            Administer($"DROP DATABASE {database} WITH (FORCE)");
        }

        _own?.Dispose();
    }

    private static string Program(string name) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", name)).Where(File.Exists).OrderDescending(StringComparer.Ordinal).FirstOrDefault() ?? name
        : name;

    private string ConnectionTo(string database) => $"{_server};Database={database};Command Timeout=0";

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["PGPASSWORD"] = new NpgsqlConnectionStringBuilder(ConnectionString).Password;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {arguments[^1]}");
        }
    }

    private void Administer(string sql)
    {
        using var connection = new NpgsqlConnection($"{_server};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
