using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Reads lifetime value from the ledger. LifetimeReaderTests holds it to the definition on random records.</summary>
public sealed class LifetimeReader(LiveLedger ledger) : FigureReader<LifetimeValue>(ledger)
{
    private protected override IEnumerable<LifetimeValue> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        var revenue = MovementPass.Run(picture, periods, policies, slice, cancellationToken);
        for (var i = 0; i < periods.Count; i++)
        {
            var period = periods[i];
            var months = MeanChurn.MonthsOf(period, picture.Shared.Calendar, policies.LifetimeChurnMonths);
            var churn = ChurnPass.Run(picture, months, policies, slice, cancellationToken);
            var lifetimes = LifetimePass.Run(picture, () => new LifetimePass(picture, period, slice), cancellationToken);
            yield return LifetimeValue.OfParts(revenue[i], lifetimes.Lifetimes(), MeanChurn.Of(churn), lifetimes.Habit(), policies);
        }
    }
}
