using System.Text.Json;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>Takes back the steps of an import, the last one first.</summary>
internal sealed class StepBack(CustomerSuccessContext context, ImportBatch batch, DateTime now) : IDisposable
{
    private const int MostKeys = 500;

    // A record that the import changed twice has the version of its later change, which is taken back first.
    private readonly SeenKeys _restored = new();

    /// <summary>Gets the type of record that is being taken back, for whoever is told that something is in the way.</summary>
    public string Record { get; private set; } = string.Empty;

    public async Task RunAsync(UndoNotes notes, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        foreach (var added in Enumerable.Reverse(notes.Added))
        {
            foreach (var keys in added.Keys.Chunk(MostKeys))
            {
                await RemoveAsync(TypeOf(added.Record), keys, cancellationToken);
            }
        }

        await RefuseIfEditedAsync(notes.Changed.GroupBy(record => record.Record), cancellationToken);
        foreach (var changed in Enumerable.Reverse(notes.Changed))
        {
            await RestoreAsync(changed, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    public void Dispose() => _restored.Dispose();

    private async Task RemoveAsync(IEntityType type, string[] keys, CancellationToken stop)
    {
        await RefuseIfEditedAsync(type, keys, stop);
        var records = new KeyedRows(context, type, keys);
        if (type.ClrType.IsAssignableTo(typeof(IVersioned)) && await records.CountAsync("version <> 0", stop) > 0)
        {
            throw new UndoRefusedException(UndoRefusal.EditedSince, type.ClrType.Name);
        }

        if (type.ClrType == typeof(Customer))
        {
            // Kept scores are worked out of records that are gone in a moment.
            await records.DeleteFromAsync(TypeOf(nameof(MonthEndHealth)), nameof(MonthEndHealth.CustomerId), stop);
        }

        await records.DeleteAsync(stop);
    }

    private async Task RestoreAsync(ChangedRecord changed, CancellationToken stop)
    {
        var type = TypeOf(changed.Record);
        var isFirst = _restored.Add($"{changed.Record} {changed.Key}", 1) is null;
        if (changed.IsRemoved)
        {
            var record = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
            var entry = context.Entry(record);
            Set(type, changed.Before, (property, value) => entry.Property(property.Name).CurrentValue = value);
            entry.State = EntityState.Added;
            return;
        }

        var stored = await context.FindAsync(type.ClrType, StoredRecord.ValuesOf(type, changed.Key), stop);
        if (stored is null || (isFirst && changed.Version is { } version && ((IVersioned)stored).Version != version))
        {
            throw new UndoRefusedException(UndoRefusal.EditedSince, changed.Record);
        }

        var tracked = context.Entry(stored);
        Set(type, changed.Before, (property, value) => tracked.Property(property.Name).CurrentValue = value);
    }

    private static void Set(IEntityType type, Dictionary<string, JsonElement> values, Action<IProperty, object?> set)
    {
        foreach (var (name, value) in values)
        {
            var property = type.FindProperty(name)!;
            set(property, StoredRecord.Value(property, value));
        }
    }

    private async Task RefuseIfEditedAsync(IEnumerable<IGrouping<string, ChangedRecord>> changed, CancellationToken stop)
    {
        foreach (var records in changed)
        {
            foreach (var keys in records.Select(record => record.Key).Chunk(MostKeys))
            {
                await RefuseIfEditedAsync(TypeOf(records.Key), keys, stop);
            }
        }
    }

    /// <summary>The audit log has every edit of every record; those of the import itself are older than its end, and those of this undoing younger than its beginning.</summary>
    private async Task RefuseIfEditedAsync(IEntityType type, string[] keys, CancellationToken stop)
    {
        var (record, after) = (type.ClrType.Name, batch.DoneAt);
        var logged = keys.Select(StoredRecord.AuditKey).ToArray();
        if (await context.AuditEntries.AnyAsync(entry => entry.Record == record && logged.Contains(entry.RecordKey) && entry.At > after && entry.At < now, stop))
        {
            throw new UndoRefusedException(UndoRefusal.EditedSince, record);
        }
    }

    private IEntityType TypeOf(string record)
    {
        Record = record;
        return context.Model.GetEntityTypes().Single(type => type.ClrType.Name == record);
    }
}
