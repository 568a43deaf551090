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

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Administer($"DROP DATABASE {_database} WITH (FORCE)");
        _own?.Dispose();
    }

    private void Administer(string sql)
    {
        using var connection = new NpgsqlConnection($"{_server};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
