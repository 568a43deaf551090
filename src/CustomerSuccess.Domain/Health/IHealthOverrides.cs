using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Puts a person's score in place of the computed one for a time.</summary>
public interface IHealthOverrides
{
    /// <summary>Sets an override from today, or changes the one in force.</summary>
    /// <returns>The override as it is now.</returns>
    /// <exception cref="ArgumentException">Score, reason or last day break <see cref="OverrideRules"/>.</exception>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else set or changed an override meanwhile.</exception>
    Task<SeenOverride> SetAsync(OverrideEntry entry, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Ends the override in force, so that the computed score counts again from today.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else changed the override meanwhile.</exception>
    Task EndAsync(SeenOverride seen, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default);
}
