using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Domain.Members;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Writes by one prepared statement in one transaction, the fastest way into SQLite.</summary>
public sealed class SqliteBulkWriter(IDbContextFactory<CustomerSuccessContext> contexts, ICurrentMember member, TimeProvider time) : IBulkWriter
{
    public async Task<BulkTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await BeginAsync(context, null, cancellationToken);
    }

    /// <summary>Begins on a copy: SQLite lets one write at a time, and who looks what would happen shall keep nobody waiting.</summary>
    public async Task<BulkTransaction> BeginTrialAsync(CancellationToken cancellationToken = default)
    {
        await using var records = await contexts.CreateDbContextAsync(cancellationToken);
        var copy = await TrialCopy.MakeAsync(records, cancellationToken);
        try
        {
            return await BeginAsync(await copy.OpenAsync(records, cancellationToken), copy, cancellationToken);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private async Task<Inserting> BeginAsync(CustomerSuccessContext context, TrialCopy? copy, CancellationToken cancellationToken)
    {
        // The keys come in no order: with the usual 2 MB, pages of the indexes would go out and come back for nearly every row. The next opening has 2 MB again.
        await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536", cancellationToken);
        await context.Database.BeginTransactionAsync(cancellationToken);
        return new Inserting(context, copy, member, time);
    }

    private sealed class Inserting(CustomerSuccessContext context, TrialCopy? copy, ICurrentMember member, TimeProvider time) : BulkTransaction(context, member, time)
    {
        private readonly List<string> _taken = [];

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            copy?.Dispose();
        }

        // The transaction has had the file to itself since it began.
        public override Task LockAsync(IEnumerable<string> tables, CancellationToken cancellationToken) => Task.CompletedTask;

        // References are checked row by row all the same: SQLite has no way to take them away inside a transaction.
        public override async Task TakeKeysAwayAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
        {
            foreach (var table in tables)
            {
                // Those that belong to a primary or a unique key have no statement of their own, and stay.
                var indexes = await Context.Database.SqlQuery<StoredIndex>($"SELECT name AS Name, sql AS Sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = {table} AND sql IS NOT NULL").ToListAsync(cancellationToken);
                foreach (var index in indexes)
                {
                    await ExecuteAsync($"DROP INDEX \"{index.Name}\"", cancellationToken);
                }

                _taken.AddRange(indexes.Select(index => index.Sql));
            }
        }

        public override async Task RestoreKeysAsync(CancellationToken cancellationToken)
        {
            foreach (var make in _taken)
            {
                await ExecuteAsync(make, cancellationToken);
            }

            _taken.Clear();
        }

        public override async Task EmptyAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
        {
            // References are checked when the transaction ends, so that the order of the tables does not matter.
            await ExecuteAsync("PRAGMA defer_foreign_keys = ON", cancellationToken);
            foreach (var table in tables)
            {
                await ExecuteAsync($"DELETE FROM \"{table}\"", cancellationToken);
            }
        }

        // SQLite itself goes on behind the highest number that it saw.
        public override Task NumberOnAsync(string table, string column, CancellationToken cancellationToken) => Task.CompletedTask;

        protected override async Task<long> WriteAsync<TRecord>(BulkTable table, IEnumerable<TRecord> records, CancellationToken cancellationToken)
        {
            await using var insert = Prepare(table);
            var count = 0L;
            foreach (var record in records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    insert.Parameters[i].Value = table.Columns[i].Value(record) ?? DBNull.Value;
                }

                // SQLite works in this process: waiting for it in another way would only cost time.
#pragma warning disable CA1849
                count += insert.ExecuteNonQuery();
#pragma warning restore CA1849
            }

            return count;
        }

        protected override Task FinishAsync(IEnumerable<string> tables, CancellationToken cancellationToken) =>
            Context.Database.ExecuteSqlRawAsync("PRAGMA optimize", cancellationToken);

        /// <summary>Runs a statement of our own, whose names come from the model.</summary>
        private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken) => Context.Database.ExecuteSqlRawAsync(sql, cancellationToken);

        private SqliteCommand Prepare(BulkTable table)
        {
            var insert = ((SqliteConnection)Context.Database.GetDbConnection()).CreateCommand();
            insert.Transaction = (SqliteTransaction)Context.Database.CurrentTransaction!.GetDbTransaction();
            var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
            var values = string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"));
#pragma warning disable CA2100 // The names come from the model.
            insert.CommandText = $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({values})";
#pragma warning restore CA2100
            insert.Parameters.AddRange(table.Columns.Select((_, i) => new SqliteParameter { ParameterName = $"@p{i}" }));
            insert.Prepare();
            return insert;
        }

        /// <summary>An index and the statement that makes it.</summary>
        private sealed record StoredIndex(string Name, string Sql);
    }
}
