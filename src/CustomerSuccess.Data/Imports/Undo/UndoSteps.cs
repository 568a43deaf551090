using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>Writes down what an import does, in its own transaction.</summary>
/// <remarks>What is kept in memory is one batch of lines and a few steps that are not written yet.</remarks>
internal sealed class UndoSteps(BulkTransaction bulk, Guid batch)
{
    private const int MostUnwritten = 20;
    private readonly Dictionary<Type, (IEntityType Type, Func<object, string> Key)> _types = [];
    private readonly List<UndoStep> _unwritten = [];
    private readonly List<(EntityEntry Entry, EntityState State, Dictionary<string, System.Text.Json.JsonElement> Before)> _saving = [];
    private readonly Dictionary<object, int> _versions = [];
    private UndoNotes _notes = new();
    private int _number;

    public Guid Batch => batch;

    public TouchedDays Days { get; } = new();

    /// <summary>Notes records that were added in bulk.</summary>
    public void Added<T>(IReadOnlyList<T> records)
        where T : class
    {
        var (type, key) = Of(typeof(T));
        foreach (var record in records)
        {
            Days.Add(type, record);
        }

        // Terms go with their subscription.
        if (typeof(T) != typeof(SubscriptionTerm))
        {
            _notes.Added.Add(new AddedRecords(typeof(T).Name, [.. records.Select(key)]));
        }
    }

    /// <summary>Looks at what is about to be saved, as it was before.</summary>
    public void BeforeSaving(CustomerSuccessContext context)
    {
        _saving.Clear();
        _versions.Clear();
        foreach (var entry in context.ChangeTracker.Entries().ToList())
        {
            if (entry.Entity is IVersioned versioned)
            {
                _versions[entry.Entity] = versioned.Version;
            }

            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                Days.Add(entry);
                var told = entry.State is EntityState.Modified ? entry.Properties.Where(property => property.IsModified) : entry.Properties;
                _saving.Add((entry, entry.State, StoredRecord.Values(told, property => property.OriginalValue)));
            }
        }
    }

    /// <summary>Notes what was saved, with the versions that it has now.</summary>
    public void AfterSaving(CustomerSuccessContext context)
    {
        foreach (var (entry, state, before) in _saving)
        {
            var (_, key) = Of(entry.Metadata.ClrType);
            if (state is EntityState.Added)
            {
                _notes.Added.Add(new AddedRecords(entry.Metadata.ClrType.Name, [key(entry.Entity)]));
            }
            else
            {
                _notes.Changed.Add(new ChangedRecord(entry.Metadata.ClrType.Name, key(entry.Entity), before, state is EntityState.Deleted, (entry.Entity as IVersioned)?.Version));
            }
        }

        // A subscription whose terms alone changed has a new version, too.
        var noted = _saving.Select(one => one.Entry.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (record, version) in _versions.Where(one => !noted.Contains(one.Key) && ((IVersioned)one.Key).Version != one.Value))
        {
            _notes.Changed.Add(new ChangedRecord(record.GetType().Name, Of(record.GetType()).Key(record), [], false, ((IVersioned)record).Version));
        }

        _saving.Clear();
        _versions.Clear();
    }

    /// <summary>Keeps the notes of a batch of lines that is in.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (_notes.Added.Count + _notes.Changed.Count > 0)
        {
            _unwritten.Add(new UndoStep { Batch = batch, Number = ++_number, Notes = _notes.Text() });
        }

        _notes = new UndoNotes();
        if (_unwritten.Count >= MostUnwritten)
        {
            await WriteAsync(cancellationToken);
        }
    }

    /// <summary>Forgets the notes of a batch of lines that the database refused.</summary>
    public void Forget() => _notes = new UndoNotes();

    /// <summary>Writes what is kept so far.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await bulk.WriteAsync(_unwritten, cancellationToken);
        _unwritten.Clear();
    }

    private (IEntityType Type, Func<object, string> Key) Of(Type record)
    {
        if (!_types.TryGetValue(record, out var found))
        {
            var type = bulk.Context.Model.FindEntityType(record)!;
            _types[record] = found = (type, StoredRecord.KeyOf(type));
        }

        return found;
    }
}
