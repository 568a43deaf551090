using System.Text.Json;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Bulk;

/// <summary>One transaction of bulk writing. Disposed without a commit, it leaves nothing behind.</summary>
public abstract class BulkTransaction(CustomerSuccessContext context, ICurrentMember member, TimeProvider time) : INewRecords, IAsyncDisposable
{
    private readonly SortedDictionary<string, long> _written = new(StringComparer.Ordinal);

    /// <summary>Gets a context in this transaction, to look up what is there and to change single records.</summary>
    public CustomerSuccessContext Context { get; } = context;

    /// <summary>Says that records are looked up by their keys, many at a time, in the very tables that are being written.</summary>
    public virtual Task ExpectLookupsAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Adds records, all of one type and none of them there yet, and returns how many. What they refer to is written first.</summary>
    public async Task<long> WriteAsync<TRecord>(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(records);
        var table = BulkTable.Of(Context.Model, typeof(TRecord));
        var count = await WriteAsync(table, records.Select(Folded), cancellationToken);
        _written[table.Name] = _written.GetValueOrDefault(table.Name) + count;
        return count;
    }

    /// <summary>Adds rows that another database of the same model had, as they are, and returns how many.</summary>
    public async Task<long> CopyAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var count = await WriteAsync(table, rows, cancellationToken);
        _written[table.Name] = _written.GetValueOrDefault(table.Name) + count;
        return count;
    }

    /// <summary>Keeps everybody else away from tables until the transaction ends.</summary>
    public abstract Task LockAsync(IEnumerable<string> tables, CancellationToken cancellationToken = default);

    /// <summary>Takes away the indexes and, where the database can, the foreign keys of tables that are locked and about to be filled, until <see cref="RestoreKeysAsync"/>.</summary>
    /// <remarks>Many rows are sorted and checked together in a fraction of the time that they take one by one.</remarks>
    public abstract Task TakeKeysAwayAsync(IEnumerable<string> tables, CancellationToken cancellationToken = default);

    /// <summary>Makes what was taken away anew, as it was; a row that breaks a key fails it, and with it the transaction.</summary>
    public abstract Task RestoreKeysAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes every row of tables that refer to one another and to no other table.</summary>
    public abstract Task EmptyAsync(IEnumerable<string> tables, CancellationToken cancellationToken = default);

    /// <summary>Lets numbers that the database gives by itself go on behind the highest that is there.</summary>
    public abstract Task NumberOnAsync(string table, string column, CancellationToken cancellationToken = default);

    /// <summary>Commits, and tells everybody that everything may have changed. The audit log gets one entry with the counts.</summary>
    /// <param name="what">What it was, such as <c>import</c>.</param>
    /// <param name="cancellationToken">Ends it without a commit.</param>
    public Task CommitAsync(string what, CancellationToken cancellationToken = default)
    {
        Context.Add(new RecordChange { Kind = ChangeKind.Everything, At = time.GetUtcNow().UtcDateTime });
        return CommitUntoldAsync(what, cancellationToken);
    }

    /// <summary>Commits what no figure and no open page is made of, and tells nobody. The audit log gets its entry.</summary>
    /// <param name="what">What it was, such as <c>month end</c>.</param>
    /// <param name="cancellationToken">Ends it without a commit.</param>
    public async Task CommitUntoldAsync(string what, CancellationToken cancellationToken = default)
    {
        Context.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(),
            At = time.GetUtcNow().UtcDateTime,
            Member = member.Id,
            ApiKeyId = member.Key,
            Record = "Everything",
            RecordKey = what,
            Action = "added",
            After = JsonSerializer.Serialize(_written),
        });
        await Context.SaveChangesAsync(cancellationToken);
        await Context.Database.CommitTransactionAsync(cancellationToken);
        await FinishAsync(_written.Keys, cancellationToken);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<long> WriteAsync<TRecord>(BulkTable table, IEnumerable<TRecord> records, CancellationToken cancellationToken)
        where TRecord : class;

    /// <summary>Does what the database is glad of after many rows.</summary>
    protected abstract Task FinishAsync(IEnumerable<string> tables, CancellationToken cancellationToken);

    private static TRecord Folded<TRecord>(TRecord record)
    {
        (record as Customer)?.Fold();
        return record;
    }
}
