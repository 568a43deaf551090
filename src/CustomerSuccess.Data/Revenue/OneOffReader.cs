using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Revenue;

/// <summary>Reads expansion MRR of the articles from the ledger. OneOffReaderTests holds it to <see cref="OneOffRevenue.Of"/> on random records.</summary>
public sealed class OneOffReader(LiveLedger ledger) : FigureReader<OneOffRevenue>(ledger)
{
    private protected override IEnumerable<OneOffRevenue> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var boundaries = new Boundaries(periods);
        var slice = new Slice(picture, filter, policies);
        return OneOffPass.Run(picture, () => new OneOffPass(picture, periods, boundaries, slice), cancellationToken).Results();
    }
}
