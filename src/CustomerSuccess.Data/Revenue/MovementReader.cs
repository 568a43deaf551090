using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Revenue;

/// <summary>Reads MRR and its movements from the ledger. MovementReaderTests holds it to <see cref="MrrMovements.Of"/> on random records.</summary>
public sealed class MovementReader(LiveLedger ledger) : FigureReader<MrrMovements>(ledger)
{
    private protected override IEnumerable<MrrMovements> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken) =>
        MovementPass.Run(picture, periods, policies, new Slice(picture, filter, policies), cancellationToken);
}
