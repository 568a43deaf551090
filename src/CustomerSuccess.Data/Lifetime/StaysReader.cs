using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Reads how long customers stayed from the ledger. StaysReaderTests holds it to the definition on random records.</summary>
public sealed class StaysReader(LiveLedger ledger) : FigureReader<CustomerStays>(ledger)
{
    private protected override IEnumerable<CustomerStays> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        return periods.Select(period => StaysPass.Run(picture, period, slice, cancellationToken));
    }
}
