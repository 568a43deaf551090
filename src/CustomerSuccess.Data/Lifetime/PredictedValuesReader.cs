using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Reads the spread of predicted values from the ledger. PredictedValuesReaderTests holds it to the definition on random records.</summary>
public sealed class PredictedValuesReader(LiveLedger ledger) : FigureReader<PredictedValues>(ledger)
{
    private protected override IEnumerable<PredictedValues> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        return periods.Select(period => PredictedPass.Run(picture, period, policies, slice, cancellationToken).Values());
    }
}
