using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Reads the spread of predicted values from the ledger. PredictedValuesReaderTests holds it to what is predicted of each customer.</summary>
public sealed class PredictedValuesReader(LiveLedger ledger, LatestLearning latest) : FigureReader<PredictedValues>(ledger)
{
    private protected override IEnumerable<PredictedValues> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var (slice, learned) = (new Slice(picture, filter, policies), latest.Models);
        return periods.Select(period => PredictedPass.Run(picture, () => new PredictedPass(picture, period, policies, slice, learned), cancellationToken).Values());
    }
}
