using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Records the values of health factors that people enter.</summary>
public interface IFactorValues
{
    /// <summary>Records a value. A value of the same factor and day that stands already is kept, and the later entry counts.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    Task<FactorValueId> AddAsync(FactorEntry entry, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Takes a value away again; nothing happens where it is gone already.</summary>
    /// <exception cref="NotAllowedException">The viewer may not act on the customer.</exception>
    Task RemoveAsync(FactorValueId value, Viewer viewer, CancellationToken cancellationToken = default);
}
