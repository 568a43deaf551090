using System.Net.Sockets;
using CustomerSuccess.Data.Changes;
using Npgsql;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Listens to what the trigger on <c>changes</c> says, on a connection of its own, and connects anew when that is lost.</summary>
internal sealed class PostgreSqlChangeAlarm(NpgsqlDataSource server) : IChangeAlarm
{
    private NpgsqlConnection? _connection;

    public async ValueTask SetAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null)
        {
            return;
        }

        NpgsqlConnection? connection = null;
        try
        {
            connection = await server.OpenConnectionAsync(cancellationToken);
            await using var listen = new NpgsqlCommand("LISTEN records_changed", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
            _connection = connection;
        }
        catch (Exception fault) when (IsLost(fault) && !cancellationToken.IsCancellationRequested)
        {
            // The server is away. The reading that follows says so in the log, and waits.
            await CloseAsync(connection);
        }
    }

    public async ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            await Task.Delay(atMost, cancellationToken);
            return;
        }

        try
        {
            await _connection.WaitAsync(atMost, cancellationToken);
        }
        catch (Exception fault) when (IsLost(fault) && !cancellationToken.IsCancellationRequested)
        {
            await CloseAsync(_connection);
            _connection = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(_connection);
        _connection = null;
    }

    private static bool IsLost(Exception fault) => fault is NpgsqlException or IOException or SocketException or TimeoutException or InvalidOperationException;

    private static async ValueTask CloseAsync(NpgsqlConnection? connection)
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
