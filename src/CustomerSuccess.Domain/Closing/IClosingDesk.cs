using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Closing;

/// <summary>Closes months and opens them again (CX9).</summary>
public interface IClosingDesk
{
    /// <summary>Returns the months of the organisation's calendar that are over, the latest first, each with its closing.</summary>
    /// <param name="count">How many.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<IReadOnlyList<MonthClosing>> ListAsync(int count, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns how a period is closed, or <see langword="null"/> where it is not.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<ClosedPeriod?> InForceAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns a closed period beside what it reads today, or <see langword="null"/> where it is not closed.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<RestatedPeriod?> FindAsync(Period period, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Closes a month with its headlines as they read now.</summary>
    /// <exception cref="NotAllowedException">The viewer does not decide definitions.</exception>
    Task<ClosingOutcome> CloseAsync(Period month, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Opens a month again; what was reported and why it was opened stay on record.</summary>
    /// <exception cref="NotAllowedException">The viewer does not decide definitions.</exception>
    Task<ClosingOutcome> ReopenAsync(Period month, string reason, Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>A month with its closing.</summary>
/// <param name="Month">The month.</param>
/// <param name="Closing">How it was closed last; none where it never was.</param>
/// <param name="ClosedBy">The name of who closed it.</param>
/// <param name="ReopenedBy">The name of who opened it again.</param>
/// <param name="Restated">How many of its headlines read otherwise today; none where it is open.</param>
public sealed record MonthClosing(Period Month, ClosedPeriod? Closing, string? ClosedBy, string? ReopenedBy, int? Restated);

/// <summary>A closed period beside what it reads today.</summary>
/// <param name="Closing">The closing.</param>
/// <param name="ClosedBy">The name of who closed it.</param>
/// <param name="Figures">The headlines.</param>
/// <param name="Edits">The edits of records after closing that could concern it, the latest first.</param>
/// <param name="MoreEdits">How many more there are.</param>
public sealed record RestatedPeriod(ClosedPeriod Closing, string? ClosedBy, IReadOnlyList<Restatement> Figures, IReadOnlyList<LaterEdit> Edits, int MoreEdits);

/// <summary>An edit of a record after a month was closed.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">The name of who did it; none for the program and for imports on the command line.</param>
/// <param name="Record">The kind of record, or the files of an import.</param>
/// <param name="Action">What was done: added, changed, removed, imported.</param>
/// <param name="Customer">The customer's name, where it is about one.</param>
public sealed record LaterEdit(DateTime At, string? By, string Record, string Action, string? Customer);
