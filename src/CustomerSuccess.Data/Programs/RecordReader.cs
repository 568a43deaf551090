using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Exports.Changed;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Programs;

/// <summary>Reads records of any kind for programs, as far as the viewer may.</summary>
public sealed class RecordReader(IDbContextFactory<CustomerSuccessContext> contexts, IFeedbackNotes notes, ISettledInstant settled)
{
    /// <summary>Returns a part of a list in the order of entry; none where the place to go on from is no place of the list.</summary>
    /// <exception cref="NotAllowedException">The viewer may read no record of the kind.</exception>
    public async Task<IReadOnlyList<ReadRecord>?> ListAsync(RecordForm form, RecordQuery query, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RowsOf(form).ListAsync(context, query, viewer, cancellationToken);
    }

    /// <summary>Returns a part of the records that have changed since an instant; none where the place to go on from is no place of the list any more.</summary>
    /// <param name="form">The kind.</param>
    /// <param name="query">Which part.</param>
    /// <param name="since">The instant, UTC.</param>
    /// <param name="isWhole">Whether the parts before were of a whole list; none for the first part.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may read no record of the kind.</exception>
    public async Task<RecordsSince?> ChangedAsync(RecordForm form, RecordQuery query, DateTime since, bool? isWhole, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(query);
        var rows = RowsOf(form);
        // Asked first: what changes from here on is told next time.
        var next = await settled.ReadAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = isWhole is true ? null : (await ChangedRecords.SinceAsync(context, rows, since, cancellationToken)).Own;
        var gone = own is not null && isWhole is null && rows.MayRead(viewer) ? await rows.GoneAsync(context, own, since, viewer, cancellationToken) : [];
        own = gone is null ? null : own;
        if (own is null && isWhole is false)
        {
            return null;
        }

        var records = await rows.ListAsync(context, query with { Own = own }, viewer, cancellationToken);
        return records is null ? null : new RecordsSince(records, own is null, own is null ? [] : gone!, next);
    }

    /// <summary>Returns a record by its key; none where there is none that the viewer may read. That a sensitive note was read is written down.</summary>
    /// <exception cref="NotAllowedException">The viewer may read no record of the kind.</exception>
    public async Task<ReadRecord?> FindAsync(RecordForm form, IReadOnlyList<string> key, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await RowsOf(form).FindAsync(context, key, isWhole: true, viewer, cancellationToken);
        if (found?.Sensitive is { } note)
        {
            await notes.OpenAsync(new FeedbackNoteId(note), viewer, cancellationToken);
        }

        return found;
    }

    /// <summary>Returns a record that the viewer has just written, as lists have it; none where the viewer may write but not read it.</summary>
    public async Task<ReadRecord?> WrittenAsync(RecordForm form, IReadOnlyList<string> key, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var rows = RowsOf(form);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return rows.MayRead(viewer) ? await rows.FindAsync(context, key, isWhole: false, viewer, cancellationToken) : null;
    }

    internal static RecordRows RowsOf(RecordForm form) => RecordRowsOfAll.Named(form.Kind) ?? throw new InvalidOperationException($"There are no rows of {form.Kind}.");
}
