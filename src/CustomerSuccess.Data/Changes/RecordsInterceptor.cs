using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerSuccess.Data.Changes;

/// <summary>Adds to every save, in its own transaction, the changes for the feed and the entries of the audit log.</summary>
public sealed class RecordsInterceptor(ICurrentMember member, TimeProvider time, ChangeSignal signal) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Prepare(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Prepare(eventData.Context!);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        signal.Ring();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        signal.Ring();
        return new(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context!);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context!);
        return Task.CompletedTask;
    }

    private void Prepare(DbContext context)
    {
        var own = context as CustomerSuccessContext;
        var (author, key) = own?.Author is { } known ? (known, own.AuthorKey) : (member.Id, member.Key);
        var now = time.GetUtcNow().UtcDateTime;
        // Entries() finds what has changed; a part that is deleted with its whole must be found, too.
        context.ChangeTracker.CascadeChanges();
        VersionedRecords.Prepare(Written(context), now, author);
        var entries = Written(context);
        context.AddRange(entries.Select(entry => AuditEntries.Of(entry, now, author, key)).OfType<AuditEntry>());
        context.AddRange(ChangedCustomers.Of(entries).Select(change => new RecordChange { Kind = change.Kind, CustomerId = change.Customer, At = now }));
    }

    private static List<EntityEntry> Written(DbContext context) =>
        [.. context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];

    // Whoever mends the record and saves again would write these twice.
    private static void Forget(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry is { State: EntityState.Added, Entity: RecordChange or AuditEntry }).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
