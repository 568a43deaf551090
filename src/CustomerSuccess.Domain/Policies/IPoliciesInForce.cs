using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Policies;

/// <summary>Tells which definitions are in force, for whoever changes one of them for a preview and leaves the others.</summary>
public interface IPoliciesInForce
{
    /// <summary>Returns the definitions of each period: those in force on its last day.</summary>
    ValueTask<IReadOnlyList<MetricPolicies>> ReadAsync(IReadOnlyList<Period> periods, CancellationToken cancellationToken = default);
}
