using System.Data;
using System.Data.Common;
using System.Globalization;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Moving;

/// <summary>Copies every record from one database into another, and keeps the copy only when both say the same.</summary>
/// <remarks>
/// The old database is read in one transaction, so that what people save meanwhile is in the copy wholly or not at all; it is never written.
/// The new one is written in one transaction, which is committed after the counts and the figures were compared inside it.
/// </remarks>
public sealed class RecordsMove(MoveEnd from, MoveEnd into, TimeProvider time)
{
    /// <summary>How many rows are copied between two words about it.</summary>
    private const int RowsAWord = 1_000;

    /// <param name="replaces">Whether records that the new database has are thrown away.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Ends it; the new database stays as it was.</param>
    /// <exception cref="MoveRefusedException">Nothing is moved between these two.</exception>
    public async Task<MoveReport> RunAsync(bool replaces = false, IProgress<MoveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var old = await from.Contexts.CreateDbContextAsync(cancellationToken);
        await MoveVersions.RequireAsync(old, into.Contexts, cancellationToken);
        await using var snapshot = await old.Database.BeginTransactionAsync(Reading(old), cancellationToken);
        await new RecordsStart(into.Contexts).MigrateAsync(cancellationToken);
        await using var bulk = await into.Writer.BeginAsync(cancellationToken);
        var tables = MovedTables.Of(bulk.Context);
        await MakeRoomAsync(bulk, tables, replaces, cancellationToken);
        await bulk.TakeKeysAwayAsync(tables.Select(table => table.Name), cancellationToken);
        var moved = await CopyAsync(old, snapshot.GetDbTransaction(), bulk, progress, cancellationToken);
        await bulk.RestoreKeysAsync(cancellationToken);
        var differences = await CountsAsync(bulk, moved, cancellationToken);
        var figures = await FiguresAsync(old, bulk.Context, differences, cancellationToken);
        if (differences.Count == 0)
        {
            await bulk.CommitAsync("move", cancellationToken);
        }

        return new MoveReport(moved, figures, differences);
    }

    private static async Task MakeRoomAsync(BulkTransaction bulk, IReadOnlyList<MovedTable> tables, bool replaces, CancellationToken cancellationToken)
    {
        var all = tables.Select(table => table.Name).Append(MovedTables.FeedOf(bulk.Context)).Reverse().ToList();
        await bulk.LockAsync(all, cancellationToken);
        if (!replaces && await EmptyDatabase.FirstFilledAsync(bulk.Context, cancellationToken) is { } filled)
        {
            throw new MoveRefusedException(MoveRefusal.TargetIsNotEmpty, filled);
        }

        await bulk.EmptyAsync(all, cancellationToken);
    }

    private static async Task<List<MovedRows>> CopyAsync(
        CustomerSuccessContext old, DbTransaction snapshot, BulkTransaction bulk, IProgress<MoveProgress>? progress, CancellationToken cancellationToken)
    {
        // Each database's own way of storing a column is in its own model.
        var (read, written) = (MovedTables.Of(old), MovedTables.Of(bulk.Context));
        var counts = new List<MovedRows>();
        foreach (var table in read)
        {
            counts.Add(new MovedRows(table.Name, await RowCount.OfAsync(old, table.Name, cancellationToken)));
        }

        var (done, all) = (0L, counts.Sum(count => count.Rows));
        IEnumerable<object?[]> Told(MovedTable table)
        {
            foreach (var row in table.Read(old.Database.GetDbConnection(), snapshot))
            {
                yield return row;
                if (++done % RowsAWord == 0 || done == all)
                {
                    progress?.Report(new MoveProgress(table.Name, done, all));
                }
            }
        }

        foreach (var (source, target) in read.Select(table => (table, written.Single(other => other.Name == table.Name))))
        {
            await bulk.CopyAsync(target.WrittenLike(source), Told(source), cancellationToken);
            if (target.Numbered is { } number)
            {
                await bulk.NumberOnAsync(target.Name, number, cancellationToken);
            }
        }

        return counts;
    }

    private static async Task<List<MoveDifference>> CountsAsync(BulkTransaction bulk, List<MovedRows> moved, CancellationToken cancellationToken)
    {
        var differences = new List<MoveDifference>();
        foreach (var table in moved)
        {
            var count = await RowCount.OfAsync(bulk.Context, table.Table, cancellationToken);
            if (count != table.Rows)
            {
                differences.Add(new MoveDifference(table.Table, table.Rows.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return differences;
    }

    /// <summary>Adds the figures that differ, and returns how many were compared.</summary>
    private async Task<int> FiguresAsync(CustomerSuccessContext old, CustomerSuccessContext copy, List<MoveDifference> differences, CancellationToken cancellationToken)
    {
        // One after the other: two pictures of a large company at once need twice the memory.
        var before = await ReadAsync(from, old, cancellationToken);
        var after = await ReadAsync(into, copy, cancellationToken);
        differences.AddRange(before.Where(figure => after[figure.Key] != figure.Value).Select(figure => new MoveDifference(figure.Key, figure.Value, after[figure.Key])));
        return before.Count;
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadAsync(MoveEnd end, CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var ledger = new LiveLedger(end.Contexts, end.Rows);
        ledger.LoadInside(context, cancellationToken);
        return await Headlines.ReadAsync(ledger, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken);
    }

    /// <summary>All of one moment: a snapshot on PostgreSQL; on SQLite a transaction that only reads.</summary>
    private static IsolationLevel Reading(CustomerSuccessContext context) =>
        context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;
}
