using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Policies;

/// <summary>Reads the definitions in force from the ledger, which figures take them from, too.</summary>
public sealed class PoliciesInForce(LiveLedger ledger) : IPoliciesInForce
{
    public async ValueTask<IReadOnlyList<MetricPolicies>> ReadAsync(IReadOnlyList<Period> periods, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var picture = await ledger.CurrentAsync(cancellationToken);
        return [.. periods.Select(picture.Shared.PoliciesOf)];
    }
}
