using CustomerSuccess.Domain.Changes;
using Npgsql;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Asks the server for the oldest transaction that has written and not ended: what it wrote is older than what others have committed since.</summary>
/// <remarks>The server says how long it has run, since its clock need not agree with ours to the second.</remarks>
public sealed class PostgreSqlSettledInstant(NpgsqlDataSource server, TimeProvider time) : ISettledInstant
{
    // An entry gets its instant just before its transaction writes; the clocks of two servers differ a little, too.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private const string Oldest = """
        SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8
        FROM pg_stat_activity
        WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()
        """;

    public async Task<DateTime> ReadAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var command = server.CreateCommand(Oldest);
        var running = (double)(await command.ExecuteScalarAsync(cancellationToken))!;
        return now - TimeSpan.FromSeconds(Math.Max(0, running)) - Margin;
    }
}
