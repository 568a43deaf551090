using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Entry;

/// <summary>Keeps what people have typed and not saved yet, one draft for each person and form.</summary>
public interface IEntryDrafts
{
    /// <summary>Returns the viewer's draft of the form, or <see langword="null"/>.</summary>
    Task<EntryDraft?> FindAsync(Viewer viewer, string form, CancellationToken cancellationToken);

    /// <summary>Returns all drafts of the viewer, the latest first.</summary>
    Task<IReadOnlyList<EntryDraft>> AllAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Keeps the viewer's draft of the form, in place of the one before.</summary>
    Task KeepAsync(Viewer viewer, string form, string content, CancellationToken cancellationToken);

    /// <summary>Forgets the viewer's draft of the form; nothing happens when there is none.</summary>
    Task DropAsync(Viewer viewer, string form, CancellationToken cancellationToken);
}
