using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Churn;

/// <summary>Reads the reasons for leaving that people choose from.</summary>
public interface IChurnReasons
{
    /// <summary>Returns every reason, also those no longer offered, by identifier.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<IReadOnlyDictionary<ChurnReasonId, ChurnReason>> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default);
}
