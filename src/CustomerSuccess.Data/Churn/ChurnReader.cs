using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Churn;

/// <summary>Counts churn in the ledger. ChurnReaderTests holds it to <see cref="ChurnCounts.Of"/> on random histories.</summary>
public sealed class ChurnReader(LiveLedger ledger) : FigureReader<ChurnCounts>(ledger)
{
    private protected override IEnumerable<ChurnCounts> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken) =>
        ChurnPass.Run(picture, periods, policies, new Slice(picture, filter, policies), cancellationToken);
}
