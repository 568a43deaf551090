using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Puts a person's score in place of the computed one for a time.</summary>
public interface IHealthOverrides
{
    /// <summary>Sets an override from today; one that is in force ends with it.</summary>
    /// <exception cref="ArgumentException">Score, reason or end break <see cref="OverrideRules"/>.</exception>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else set, changed or ended an override meanwhile.</exception>
    Task<OverrideReceipt> SetAsync(OverrideEntry entry, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Ends the override in force, so that the computed score counts again from today.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else changed or ended the override meanwhile.</exception>
    Task EndAsync(SeenOverride seen, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Takes an override away and brings back the one that ended with it.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else changed the override meanwhile.</exception>
    Task UndoAsync(OverrideReceipt receipt, Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>What was set, and what it took the place of, so that it can be undone.</summary>
/// <param name="Set">The override as it was saved.</param>
/// <param name="Before">What was in force; none where the computed score was.</param>
public sealed record OverrideReceipt(SeenOverride Set, OverrideBefore? Before);

/// <summary>An override as it was.</summary>
/// <param name="Id">The override.</param>
/// <param name="Score">The score.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Until">The day after the last.</param>
public sealed record OverrideBefore(Guid Id, decimal Score, string Reason, DateOnly Until);
