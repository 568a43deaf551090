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
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var boundaries = new Boundaries(periods);
        var (customers, subscriptions) = (CustomerChoice.Of(filter, picture.Codes), SubscriptionChoice.Of(filter, picture.Codes));
        return ChurnPass.Run(picture, () => new ChurnPass(periods, boundaries, policies, customers, subscriptions), cancellationToken).Results();
    }
}
