using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Churn;

/// <summary>Counts churn of periods that follow one another, in one walk over each customer's active spans.</summary>
internal sealed class ChurnPass : BlockPass<ChurnPass>
{
    private readonly IReadOnlyList<Period> _periods;
    private readonly Boundaries _boundaries;
    private readonly MetricPolicies _policies;
    private readonly Slice _slice;
    private readonly int[] _activeStepped;
    private readonly int[] _lostOfOpening;
    private readonly int[] _lostOfWon;
    private readonly int[] _won;
    private readonly int[] _returned;

    public ChurnPass(IReadOnlyList<Period> periods, Boundaries boundaries, MetricPolicies policies, Slice slice)
    {
        (_periods, _boundaries, _policies, _slice) = (periods, boundaries, policies, slice);
        _activeStepped = new int[boundaries.Count + 1];
        (_lostOfOpening, _lostOfWon, _won, _returned) = (new int[periods.Count], new int[periods.Count], new int[periods.Count], new int[periods.Count]);
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
        for (var i = 0; i < block.Count; i++)
        {
            if (_slice.Customers.IsAll || _slice.Customers.Includes(block.Customers, i))
            {
                Count(activity.SpanFrom, activity.SpanUntil, activity.SpanStarts[i], activity.SpanStarts[i + 1]);
            }
        }
    }

    /// <summary>Returns whether one customer was lost, by the policy in force, and won in the first period.</summary>
    public (bool IsLost, bool IsWon) ChurnOf(BlockActivity activity, int customer)
    {
        var (lost, lostOfWon, won) = (_lostOfOpening[0], _lostOfWon[0], _won[0]);
        Count(activity.SpanFrom, activity.SpanUntil, activity.SpanStarts[customer], activity.SpanStarts[customer + 1]);
        var isLost = _lostOfOpening[0] > lost || (_policies.NewCustomersLost is NewCustomersLost.Counted && _lostOfWon[0] > lostOfWon);
        return (isLost, _won[0] > won);
    }

    public override void Add(ChurnPass other)
    {
        Add(_activeStepped, other._activeStepped);
        Add(_lostOfOpening, other._lostOfOpening);
        Add(_lostOfWon, other._lostOfWon);
        Add(_won, other._won);
        Add(_returned, other._returned);
    }

    public IEnumerable<ChurnCounts> Results()
    {
        var active = new int[_boundaries.Count];
        for (var i = 0; i < active.Length; i++)
        {
            active[i] = _activeStepped[i] + (i > 0 ? active[i - 1] : 0);
        }

        for (var i = 0; i < _periods.Count; i++)
        {
            var closing = _boundaries.Closing[i];
            yield return new ChurnCounts(
                _periods[i], _policies.NewCustomersLost, active[closing - 1], _lostOfOpening[i], _lostOfWon[i], _won[i], _returned[i], active[closing]);
        }
    }

    private void Count(int[] from, int[] until, int start, int end)
    {
        for (var span = start; span < end;)
        {
            // The spans that begin in one stretch; the last of them alone can reach its boundary.
            var boundary = _boundaries.At(from[span]);
            if (boundary == _boundaries.Count)
            {
                return;
            }

            var (first, last) = (span, _boundaries.Days[boundary]);
            do
            {
                span++;
            }
            while (span < end && from[span] <= last);

            var closes = until[span - 1] > last;
            var opened = first > start && boundary > 0 && until[first - 1] > _boundaries.Days[boundary - 1];
            if (closes)
            {
                _activeStepped[boundary]++;
                var ended = _boundaries.At(until[span - 1]);
                _activeStepped[ended]--;
                CountLost(ended, from, until, span, end);
            }

            if (!opened && _boundaries.PeriodClosingAt[boundary] is var period and >= 0)
            {
                CountBegun(period, closes, first == start || IsLate(until[first - 1], from[first]));
            }
        }
    }

    /// <summary>Counts a span that was there at an opening and ends before the closing, unless a later span is there at the closing.</summary>
    private void CountLost(int ended, int[] from, int[] until, int next, int end)
    {
        if (ended == _boundaries.Count || _boundaries.PeriodClosingAt[ended] is not (var period and >= 0))
        {
            return;
        }

        var last = _boundaries.Days[ended];
        for (; next < end && from[next] <= last; next++)
        {
            if (until[next] > last)
            {
                return;
            }
        }

        _lostOfOpening[period]++;
    }

    private void CountBegun(int period, bool closes, bool isWon)
    {
        _won[period] += isWon ? 1 : 0;
        _lostOfWon[period] += isWon && !closes ? 1 : 0;
        _returned[period] += !isWon && closes ? 1 : 0;
    }

    private bool IsLate(int left, int back) => _policies.ReturnIsNewAfterMonths is not null
        && LateReturn.IsNew(DateOnly.FromDayNumber(left), DateOnly.FromDayNumber(back), _policies.ReturnIsNewAfterMonths);

    private static void Add(int[] sum, int[] more)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }
    }
}
