using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Writes by binary COPY, the fastest way into PostgreSQL.</summary>
public sealed class PostgreSqlBulkWriter(IDbContextFactory<CustomerSuccessContext> contexts, ICurrentMember member, TimeProvider time) : IBulkWriter
{
    public async Task<BulkTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.BeginTransactionAsync(cancellationToken);
        return new Copying(context, member, time);
    }

    private sealed class Copying(CustomerSuccessContext context, ICurrentMember member, TimeProvider time) : BulkTransaction(context, member, time)
    {
        private const string ForeignKeys = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::text[]::regclass[]) ORDER BY conrelid, conname
            """;

        private const string Indexes = """
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            FROM pg_index WHERE indrelid = ANY ($1::text[]::regclass[]) AND NOT indisprimary AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
            ORDER BY indrelid, indexrelid
            """;

        private readonly List<string> _taken = [];

        // A server that works on the tables now is given half a minute to finish what it does.
        public override Task LockAsync(IEnumerable<string> tables, CancellationToken cancellationToken) =>
            ExecuteAsync($"SET LOCAL lock_timeout = '30s'; LOCK TABLE {string.Join(", ", tables)} IN ACCESS EXCLUSIVE MODE", cancellationToken);

        public override async Task TakeKeysAwayAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
        {
            var names = tables.ToArray();
            var keys = await TakeAsync(ForeignKeys, names, cancellationToken);
            // Looked up when no foreign key leans on an index any more: what is left belongs to a primary or a unique key.
            var indexes = await TakeAsync(Indexes, names, cancellationToken);
            _taken.AddRange([.. indexes, .. keys]);
        }

        public override async Task RestoreKeysAsync(CancellationToken cancellationToken)
        {
            await ExecuteAsync("SET LOCAL maintenance_work_mem = '256MB'", cancellationToken);
            foreach (var make in _taken)
            {
                await ExecuteAsync(make, cancellationToken);
            }

            _taken.Clear();
        }

        public override Task EmptyAsync(IEnumerable<string> tables, CancellationToken cancellationToken) =>
            ExecuteAsync("TRUNCATE " + string.Join(", ", tables), cancellationToken);

        public override Task NumberOnAsync(string table, string column, CancellationToken cancellationToken) =>
            ExecuteAsync($"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT coalesce(max({column}), 0) + 1 FROM {table}), false)", cancellationToken);

        // What is written in this transaction has no statistics yet: without this, each look-up of a few thousand keys would walk the whole growing table.
        public override Task ExpectLookupsAsync(CancellationToken cancellationToken) =>
            Context.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off; SET LOCAL jit = off", cancellationToken);

        protected override async Task<long> WriteAsync<TRecord>(BulkTable table, IEnumerable<TRecord> records, CancellationToken cancellationToken)
        {
            var connection = (NpgsqlConnection)Context.Database.GetDbConnection();
            var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
            // Values go into a buffer that is sent when it is full: waiting for each of them in another way would cost more than the sending.
#pragma warning disable CA1849
            foreach (var record in records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                copy.StartRow();
                foreach (var column in table.Columns)
                {
                    Write(copy, column.Value(record), column.StoreType);
                }
            }
#pragma warning restore CA1849

            return checked((long)await copy.CompleteAsync(cancellationToken));
        }

        // Without fresh statistics the first queries after a large import would be planned for empty tables.
        protected override async Task FinishAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
        {
            foreach (var table in tables)
            {
                await ExecuteAsync("ANALYZE " + table, cancellationToken);
            }
        }

        /// <summary>Drops what a query names, and returns how each is made again.</summary>
        private async Task<List<string>> TakeAsync(string query, string[] tables, CancellationToken cancellationToken)
        {
            var found = new List<(string Drop, string Make)>();
            await using (var command = new NpgsqlCommand(query, (NpgsqlConnection)Context.Database.GetDbConnection()))
            {
                command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = tables });
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                {
                    found.Add((reader.GetString(0), reader.GetString(1)));
                }
            }

            foreach (var (drop, _) in found)
            {
                await ExecuteAsync(drop, cancellationToken);
            }

            return [.. found.Select(one => one.Make)];
        }

        /// <summary>Runs a statement of our own, whose names come from the model.</summary>
        private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken) => Context.Database.ExecuteSqlRawAsync(sql, cancellationToken);

        private static void Write(NpgsqlBinaryImporter copy, object? value, string type)
        {
            switch (value)
            {
                case null: copy.WriteNull(); break;
                case Guid guid: copy.Write(guid, type); break;
                case string text: copy.Write(text, type); break;
                case DateOnly day: copy.Write(day, type); break;
                case long number: copy.Write(number, type); break;
                case int number: copy.Write(number, type); break;
                case short number: copy.Write(number, type); break;
                case bool truth: copy.Write(truth, type); break;
                case DateTime instant: copy.Write(instant, type); break;
                default: copy.Write(value, type); break;
            }
        }
    }
}
