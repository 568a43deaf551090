using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Churn;

/// <summary>Counts churn of periods that follow one another, in one walk over the active spans.</summary>
internal sealed class ChurnPass : BlockPass<ChurnPass>
{
    private readonly IReadOnlyList<Period> _periods;
    private readonly Boundaries _boundaries;
    private readonly MetricPolicies _policies;
    private readonly Slice _slice;
    private readonly SharedStretches _shared;
    private readonly SpanTally _alone;

    public ChurnPass(IReadOnlyList<Period> periods, Boundaries boundaries, MetricPolicies policies, Slice slice)
    {
        (_periods, _boundaries, _policies, _slice) = (periods, boundaries, policies, slice);
        _shared = new SharedStretches(boundaries, periods, policies.ReturnIsNewAfterMonths);
        _alone = new SpanTally(boundaries, _shared);
    }

    /// <summary>Returns the churn of periods that do not overlap, in order.</summary>
    public static ChurnCounts[] Run(LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Slice slice, CancellationToken cancellationToken)
    {
        var boundaries = new Boundaries(periods);
        return [.. Run(picture, () => new ChurnPass(periods, boundaries, policies, slice), cancellationToken).Results()];
    }

    public override void Over(LedgerBlock block)
    {
        var activity = _slice.Activity(block);
        foreach (var (first, end) in _slice.Runs(block))
        {
            if (_policies.ReturnIsNewAfterMonths is null)
            {
                _alone.Add(activity, activity.SpanStarts[first], activity.SpanStarts[end]);
            }
            else
            {
                CountEach(activity, first, end);
            }
        }
    }

    /// <summary>Returns whether one customer was lost, by the policy in force, and won in the first period.</summary>
    public (bool IsLost, bool IsWon) ChurnOf(BlockActivity activity, int customer)
    {
        var (lost, lostOfWon, won) = (_shared.LostOfOpening[0], _shared.LostOfWon[0], _shared.Won[0]);
        CountEach(activity, customer, customer + 1);
        var isLost = _shared.LostOfOpening[0] > lost || (_policies.NewCustomersLost is NewCustomersLost.Counted && _shared.LostOfWon[0] > lostOfWon);
        return (isLost, _shared.Won[0] > won);
    }

    public override void Add(ChurnPass other)
    {
        _shared.Add(other._shared);
        _alone.Add(other._alone);
    }

    public IEnumerable<ChurnCounts> Results()
    {
        var active = new int[_boundaries.Count];
        for (var i = 0; i < active.Length; i++)
        {
            active[i] = _shared.MoreActive[i] + _alone.MoreActive(i) + (i > 0 ? active[i - 1] : 0);
        }

        for (var i = 0; i < _periods.Count; i++)
        {
            var closing = _boundaries.Closing[i];
            var lostOfWon = _alone.Begun(closing, isFirst: true, stays: false);
            yield return new ChurnCounts(
                _periods[i],
                _policies.NewCustomersLost,
                active[closing - 1],
                _shared.LostOfOpening[i] + _alone.Ended(closing),
                _shared.LostOfWon[i] + lostOfWon,
                _shared.Won[i] + lostOfWon + _alone.Begun(closing, isFirst: true, stays: true),
                _shared.Returned[i] + _alone.Begun(closing, isFirst: false, stays: true),
                active[closing]);
        }
    }

    private void CountEach(BlockActivity activity, int first, int end)
    {
        for (var customer = first; customer < end; customer++)
        {
            var start = activity.SpanStarts[customer];
            _shared.Count(activity.SpanFrom, activity.SpanUntil, start, start, activity.SpanStarts[customer + 1]);
        }
    }
}
