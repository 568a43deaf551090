using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Feedback;

/// <summary>Reads feedback rate and coverage from the ledger. FeedbackReaderTests holds it to <see cref="FeedbackRate.Of"/> on random records.</summary>
public sealed class FeedbackReader(LiveLedger ledger) : FigureReader<FeedbackRate>(ledger)
{
    private protected override IEnumerable<FeedbackRate> Read(
        LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken)
    {
        var slice = new Slice(picture, filter, policies);
        return FeedbackPass.Run(picture, () => new FeedbackPass(periods, slice), cancellationToken).Results();
    }
}
