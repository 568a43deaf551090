using CustomerSuccess.Data.Exports;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Programs;

/// <summary>Reads records of any kind for programs, as far as the viewer may.</summary>
public sealed class RecordReader(IDbContextFactory<CustomerSuccessContext> contexts, IFeedbackNotes notes)
{
    /// <summary>Returns a part of a list in the order of entry; none where the place to go on from is no place of the list.</summary>
    /// <exception cref="NotAllowedException">The viewer may read no record of the kind.</exception>
    public async Task<IReadOnlyList<ReadRecord>?> ListAsync(RecordForm form, RecordQuery query, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RowsOf(form).ListAsync(context, query, viewer, cancellationToken);
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
