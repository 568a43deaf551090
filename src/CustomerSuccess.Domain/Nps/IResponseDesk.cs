using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Nps;

/// <summary>Takes answers that people enter by hand. Every member asks for <see cref="Viewer.Enters"/>.</summary>
public interface IResponseDesk
{
    /// <summary>Saves an answer once, however often the same form is submitted.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<ResponseOutcome> EnterAsync(Viewer viewer, ResponseEntry entry, CancellationToken cancellationToken);

    /// <summary>Corrects an answer of which <paramref name="version"/> was seen; the old values stay in the audit log.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<ResponseOutcome> CorrectAsync(Viewer viewer, ResponseId response, int version, ResponseEntry entry, CancellationToken cancellationToken);

    /// <summary>Undoes an entry of which <paramref name="version"/> was seen; an answer that it had replaced counts again.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<ResponseOutcome> WithdrawAsync(Viewer viewer, ResponseId response, int version, CancellationToken cancellationToken);

    /// <summary>Returns one answer, or <see langword="null"/>.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<EnteredResponse?> FindAsync(Viewer viewer, ResponseId response, CancellationToken cancellationToken);

    /// <summary>Returns the viewer's own entries since a day began, without those undone: their count, and at most <paramref name="most"/> of them.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<EnteredResponses> EnteredAsync(Viewer viewer, DateOnly since, int most, CancellationToken cancellationToken);
}
