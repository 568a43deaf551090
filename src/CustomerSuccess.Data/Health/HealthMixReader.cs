using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Health;

/// <summary>Reads the mix of health bands from the ledger. HealthMixReaderTests holds it to <see cref="HealthMix.Of"/> on random records.</summary>
public sealed class HealthMixReader(LiveLedger ledger) : FigureReader<HealthMix>(ledger)
{
    private protected override IEnumerable<HealthMix> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        return HealthPass.Run(picture, () => new HealthPass(picture, periods, policies, slice), cancellationToken).Results();
    }
}
