using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Nps;

/// <summary>Reads NPS from the ledger. NpsReaderTests holds it to <see cref="NetPromoterScore.Of"/> on random answers.</summary>
public sealed class NpsReader(LiveLedger ledger) : FigureReader<NetPromoterScore>(ledger)
{
    private protected override IEnumerable<NetPromoterScore> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        return NpsPass.Run(picture, () => new NpsPass(picture, periods, policies, slice), cancellationToken).Results();
    }
}
