using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Records the values of health factors that people enter.</summary>
public interface IFactorValues
{
    /// <summary>Records a value; people enter one a day for each factor, so that a second of the same day takes the place of the first.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    Task<FactorReceipt> SaveAsync(FactorEntry entry, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Brings back what was there before; nothing happens where the value is gone already.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    /// <exception cref="RecordConflictException">Somebody else has entered another value meanwhile.</exception>
    Task UndoAsync(FactorReceipt receipt, Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>What was saved, and what it took the place of, so that it can be undone.</summary>
/// <param name="Id">The value's identifier.</param>
/// <param name="Value">What was saved.</param>
/// <param name="Before">The value that stood there; none where there was none.</param>
/// <param name="NoteBefore">The note that stood there.</param>
public sealed record FactorReceipt(FactorValueId Id, decimal Value, decimal? Before, string? NoteBefore);
