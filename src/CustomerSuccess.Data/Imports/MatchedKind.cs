using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Imports;

/// <summary>A kind whose records are found again by a key, so that the same file twice changes nothing.</summary>
/// <typeparam name="T">What the lines of one record become.</typeparam>
internal abstract partial class MatchedKind<T>(string name, params IReadOnlyList<ColumnRule> columns) : RecordKind(name, columns)
    where T : class
{
    public sealed override async Task ImportAsync(IEnumerable<ImportLine> lines, ImportRun run, CancellationToken cancellationToken)
    {
        using var seen = new SeenKeys();
        var isEmpty = !await AnyStoredAsync(run.Context, cancellationToken);
        var references = new References(run.Context, run.Viewer is { } viewer ? manager => MayWrite(viewer, manager) : null);
        using var batches = LineBatches.Of(Together(lines)).GetEnumerator();
        var (read, entries) = (new List<(ImportEntry Entry, T Record)>(), NextOf(batches));
        while (read.Count + entries.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await references.PrepareAsync(entries, cancellationToken);
            // While the database takes a batch, the values of the next one and the lines of the one after it are read.
            var (taken, coming) = (read, entries);
            var ahead = Task.Run(() => (coming.ConvertAll(entry => (entry, Read(entry, references, run))), NextOf(batches)), cancellationToken);
            await Task.WhenAll(TakeAsync(taken, seen, isEmpty, run, cancellationToken), ahead);
            run.Progress(Name, taken.Sum(one => one.Entry.Lines.Count));
            (read, entries) = await ahead;
        }
    }

    /// <summary>Gets why a record that comes a second time is refused.</summary>
    protected virtual RefusalReason SecondTime => RefusalReason.TwiceInFile;

    /// <summary>Gathers the lines of each record.</summary>
    protected virtual IEnumerable<IReadOnlyList<ImportLine>> Together(IEnumerable<ImportLine> lines) => lines.Select(line => (IReadOnlyList<ImportLine>)[line]);

    /// <summary>Makes a record of its lines; what it returns counts only when no line was refused.</summary>
    /// <remarks>The database is busy with earlier lines meanwhile: what it knows was asked before.</remarks>
    protected abstract T Read(ImportEntry entry, References references, ImportRun run);

    /// <summary>Returns the key by which the record is found again.</summary>
    protected abstract string KeyOf(T record);

    /// <summary>Returns the stored records with the keys of those read, tracked.</summary>
    protected abstract Task<IReadOnlyList<T>> StoredAsync(IReadOnlyList<T> read, CustomerSuccessContext context, CancellationToken cancellationToken);

    /// <summary>Tells whether any record of the kind is stored.</summary>
    protected virtual Task<bool> AnyStoredAsync(CustomerSuccessContext context, CancellationToken cancellationToken) => context.Set<T>().AnyAsync(cancellationToken);

    /// <summary>Refuses records that cannot stand beside those stored.</summary>
    protected virtual Task CheckAsync(IReadOnlyList<(ImportEntry Entry, T Record)> read, ImportRun run, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells of records that can be taken and look as if they were not meant so. Those of earlier lines are stored by then.</summary>
    protected virtual Task WarnAsync(IReadOnlyList<(ImportEntry Entry, T Record)> read, ImportRun run, Action<ImportWarning> warn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns why a stored record cannot take the values read, or <see langword="null"/>.</summary>
    protected virtual (string Column, RefusalReason Reason)? Clash(T stored, T read) => null;

    /// <summary>Returns why a record may not be written, or <see langword="null"/>; asked only where something would change.</summary>
    /// <param name="stored">What is stored, with its values before; none for a new record.</param>
    /// <param name="read">The record.</param>
    /// <param name="run">The import.</param>
    /// <param name="cancellationToken">Ends it.</param>
    protected virtual ValueTask<Objection?> ObjectionAsync(EntityEntry? stored, T read, ImportRun run, CancellationToken cancellationToken) => ValueTask.FromResult<Objection?>(null);

    /// <summary>Tells whether a viewer who may write records of the kind may change this one.</summary>
    protected virtual bool MayChange(T stored, Viewer viewer) => true;

    /// <summary>Gives a stored record the values read.</summary>
    /// <returns>Whether anything changed that the context cannot see on the record itself.</returns>
    protected abstract bool Apply(T stored, T read, CustomerSuccessContext context);

    /// <summary>Returns the stored object whose columns tell whether the record changed.</summary>
    protected virtual object Main(T record) => record;

    /// <summary>Adds records that were not there before.</summary>
    protected virtual Task AddAsync(IReadOnlyList<T> records, ImportRun run, CancellationToken cancellationToken) => run.InsertAsync(records, cancellationToken);

    /// <summary>Returns what comes next; nothing at the end of the file.</summary>
    private List<ImportEntry> NextOf(IEnumerator<IReadOnlyList<ImportLine>[]> batches) =>
        batches.MoveNext() ? [.. batches.Current.Select(lines => new ImportEntry([.. lines.Select(line => new LineValues(line, Name))]))] : [];
}
