using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>Takes costs that people enter by hand. Every member asks for <see cref="Viewer.Enters"/>.</summary>
public interface ICostDesk
{
    /// <summary>Saves a cost once, however often the same form is submitted.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<CostOutcome> EnterAsync(Viewer viewer, CostEntry entry, CancellationToken cancellationToken);

    /// <summary>Corrects a cost of which <paramref name="version"/> was seen; the old values stay in the audit log.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<CostOutcome> CorrectAsync(Viewer viewer, CostId cost, int version, CostEntry entry, CancellationToken cancellationToken);

    /// <summary>Undoes an entry of which <paramref name="version"/> was seen.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<CostOutcome> WithdrawAsync(Viewer viewer, CostId cost, int version, CancellationToken cancellationToken);

    /// <summary>Returns one cost, or <see langword="null"/>.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<EnteredCost?> FindAsync(Viewer viewer, CostId cost, CancellationToken cancellationToken);

    /// <summary>Returns the viewer's own entries since a day began, without those undone: their count, and at most <paramref name="most"/> of them.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<EnteredCosts> EnteredAsync(Viewer viewer, DateOnly since, int most, CancellationToken cancellationToken);

    /// <summary>Tells whether any cost of anybody lies in the period.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<bool> AnyInAsync(Viewer viewer, Period period, CancellationToken cancellationToken);

    /// <summary>Returns the kinds that are offered, and those that entered costs still have.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<CostCategory>> CategoriesAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Returns the programmes' names.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<string>> ProgrammesAsync(Viewer viewer, CancellationToken cancellationToken);
}
