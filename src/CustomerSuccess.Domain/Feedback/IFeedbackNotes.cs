using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Feedback;

/// <summary>Records what customers say and what people see.</summary>
public interface IFeedbackNotes
{
    /// <summary>Records a note.</summary>
    /// <exception cref="ArgumentException">The sentiment is not from −2 to 2, or the note says nothing.</exception>
    /// <exception cref="NotAllowedException">The viewer may not enter feedback for the customer.</exception>
    Task<FeedbackNoteId> AddAsync(FeedbackEntry entry, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns a sensitive note in full, and writes down in the audit log that it was read; none where there is no such note.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read the customer.</exception>
    Task<FeedbackNote?> OpenAsync(FeedbackNoteId note, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Takes a note away again; only its author may. Nothing happens where it is gone already.</summary>
    /// <exception cref="NotAllowedException">The viewer did not write the note.</exception>
    Task RemoveAsync(FeedbackNoteId note, Viewer viewer, CancellationToken cancellationToken = default);
}
