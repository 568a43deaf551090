using System.Collections.Immutable;
using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Reads the changes of a PostgreSQL server, where a transaction may commit after one that began later.</summary>
/// <remarks>
/// A reading is one statement, hence one snapshot. Every transaction below the snapshot's xmin has ended, so its changes are seen for good.
/// At or above it, changes are taken as soon as they are committed and remembered by number: a long import does not hold back what others save.
/// </remarks>
public sealed class PostgreSqlChangeFeed(NpgsqlDataSource server, ILogger<ChangeFeed> log, TimeProvider time) : ChangeFeed(log, time)
{
    private const string Xmin = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    // The joined row of nothing brings xmin along when there is no change.
    private const string After = $"""
        SELECT {Xmin}, changes.number, changes.kind, changes.customer_id, changes.at_utc, changes.transaction
        FROM (SELECT 1) AS always LEFT JOIN changes ON changes.transaction >= $1
        ORDER BY changes.number
        """;

    private const string Now = $"""
        SELECT {Xmin}, coalesce((SELECT max(number) FROM changes), 0),
               ARRAY(SELECT number FROM changes WHERE transaction >= {Xmin})
        """;

    public override async Task<ChangeCursor> NowAsync(CancellationToken cancellationToken = default)
    {
        await using var command = server.CreateCommand(Now);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ChangeCursor(reader.GetInt64(0), [.. reader.GetFieldValue<long[]>(2)], reader.GetInt64(1));
    }

    public override async Task<ChangeBatch> ReadAfterAsync(ChangeCursor cursor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        await using var command = server.CreateCommand(After);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = cursor.Before });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (changes, seen, before, last) = (new List<RecordChange>(), ImmutableHashSet.CreateBuilder<long>(), cursor.Before, cursor.Last);
        while (await reader.ReadAsync(cancellationToken))
        {
            before = reader.GetInt64(0);
            if (await reader.IsDBNullAsync(1, cancellationToken))
            {
                break;
            }

            var change = Change(reader);
            if (!cursor.Seen.Contains(change.Number))
            {
                changes.Add(change);
            }

            if (change.Transaction >= before)
            {
                seen.Add(change.Number);
            }

            last = Math.Max(last, change.Number);
        }

        return new ChangeBatch(changes, new ChangeCursor(before, seen.ToImmutable(), last));
    }

    protected override IChangeAlarm NewAlarm() => new PostgreSqlChangeAlarm(server);

    private static RecordChange Change(NpgsqlDataReader reader) => new()
    {
        Number = reader.GetInt64(1),
        Kind = (ChangeKind)reader.GetInt16(2),
        CustomerId = reader.IsDBNull(3) ? null : new CustomerId(reader.GetGuid(3)),
        At = reader.GetDateTime(4),
        Transaction = reader.GetInt64(5),
    };
}
