using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Actions;

/// <summary>Takes what is to be done about customers, and what came of it.</summary>
public interface IActionDesk
{
    /// <summary>Records an action.</summary>
    /// <exception cref="ArgumentException">Task, owner or due day break <see cref="ActionRules"/>.</exception>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    Task<SeenAction> AddAsync(ActionEntry entry, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Closes an open action with its outcome.</summary>
    /// <exception cref="ArgumentException">The outcome breaks <see cref="ActionRules"/>.</exception>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else changed or took away the action meanwhile.</exception>
    Task<SeenAction> CloseAsync(SeenAction seen, ActionClosing closing, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Opens a closed action again.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else changed or took away the action meanwhile.</exception>
    Task<SeenAction> ReopenAsync(SeenAction seen, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Takes an action away that nobody has changed since, as if it had not been entered.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else changed or took away the action meanwhile.</exception>
    Task RemoveAsync(SeenAction seen, Viewer viewer, CancellationToken cancellationToken = default);
}
