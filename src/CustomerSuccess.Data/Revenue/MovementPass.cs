using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Revenue;

/// <summary>Adds up how recurring revenue moved in periods that follow one another, in one walk over each customer's steps.</summary>
/// <remarks>A step matters only to the stretch that it falls in, so the walk is as long as there are steps, whatever the number of periods.</remarks>
internal sealed class MovementPass : BlockPass<MovementPass>
{
    private readonly LedgerPicture _picture;
    private readonly IReadOnlyList<Period> _periods;
    private readonly Boundaries _boundaries;
    private readonly BoundaryRates _rates;
    private readonly int? _returnIsNewAfterMonths;
    private readonly Slice _slice;
    private readonly long[] _stepped;
    private readonly int[] _activeStepped;
    private readonly MovementSums[] _sums;

    public MovementPass(LedgerPicture picture, IReadOnlyList<Period> periods, Boundaries boundaries, BoundaryRates rates, MetricPolicies policies, Slice slice)
    {
        (_picture, _periods, _boundaries, _rates, _slice) = (picture, periods, boundaries, rates, slice);
        _returnIsNewAfterMonths = policies.ReturnIsNewAfterMonths;
        (_stepped, _activeStepped) = (new long[boundaries.Count], new int[boundaries.Count + 1]);
        _sums = [.. periods.Select(_ => new MovementSums())];
    }

    /// <summary>Returns the movements of periods that do not overlap, in order.</summary>
    public static MrrMovements[] Run(LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Slice slice, CancellationToken cancellationToken)
    {
        var boundaries = new Boundaries(periods);
        var rates = new BoundaryRates(picture, boundaries);
        return [.. Run(picture, () => new MovementPass(picture, periods, boundaries, rates, policies, slice), cancellationToken).Results()];
    }

    /// <summary>Returns a pass over periods that do not overlap, in order.</summary>
    public static MovementPass Over(IReadOnlyList<Period> periods, LedgerPicture picture, MetricPolicies policies, Slice slice)
    {
        var boundaries = new Boundaries(periods);
        return new MovementPass(picture, periods, boundaries, new BoundaryRates(picture, boundaries), policies, slice);
    }

    public override void Over(LedgerBlock block)
    {
        var activity = _slice.Activity(block);
        var (customers, isAll) = (_slice.Customers, _slice.Customers.IsAll);
        for (var i = 0; i < block.Count; i++)
        {
            if (isAll || customers.Includes(block.Customers, i))
            {
                CountActive(activity, i);
                AddCustomer(activity, i);
            }
        }
    }

    /// <summary>Returns what one customer did in the first period.</summary>
    public (MovementKind Kind, long Change) MovementOf(BlockActivity activity, int customer)
    {
        _sums[0].Last = default;
        AddCustomer(activity, customer);
        return _sums[0].Last;
    }

    public override void Add(MovementPass other)
    {
        for (var i = 0; i < _stepped.Length; i++)
        {
            _stepped[i] += other._stepped[i];
            _activeStepped[i] += other._activeStepped[i];
        }

        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i].Add(other._sums[i]);
        }
    }

    public IEnumerable<MrrMovements> Results()
    {
        var (mrr, active) = (new long[_boundaries.Count], new int[_boundaries.Count]);
        for (var i = 0; i < mrr.Length; i++)
        {
            mrr[i] = _stepped[i] + (i > 0 ? mrr[i - 1] : 0);
            active[i] = _activeStepped[i] + (i > 0 ? active[i - 1] : 0);
        }

        for (var i = 0; i < _periods.Count; i++)
        {
            var closing = _boundaries.Closing[i];
            yield return _sums[i].Result(_periods[i], _picture, mrr[closing - 1], mrr[closing], active[closing - 1], active[closing]);
        }
    }

    private void AddCustomer(BlockActivity activity, int customer)
    {
        if (activity.Currency[customer] == _picture.Reporting)
        {
            AddSteps(activity, activity.StepStarts[customer], activity.StepStarts[customer + 1]);
        }
        else if (activity.Currency[customer] != BlockActivity.NoCurrency)
        {
            AddConverted(activity.LanesOf(customer));
        }
    }

    private void CountActive(BlockActivity activity, int customer)
    {
        for (var span = activity.SpanStarts[customer]; span < activity.SpanStarts[customer + 1]; span++)
        {
            var from = _boundaries.At(activity.SpanFrom[span]);
            if (from == _boundaries.Count)
            {
                return;
            }

            _activeStepped[from]++;
            _activeStepped[_boundaries.At(activity.SpanUntil[span])]--;
        }
    }

    private void AddSteps(BlockActivity activity, int start, int end)
    {
        // Kept at hand: this loop is what a figure of a million customers is made of.
        var (days, values) = (activity.StepDay, activity.StepValue);
        var (boundaries, limits, periods, stepped) = (_boundaries, _boundaries.Days, _boundaries.PeriodClosingAt, _stepped);
        var value = 0L;
        for (var step = start; step < end;)
        {
            var boundary = boundaries.At(days[step]);
            if (boundary == limits.Length)
            {
                return;
            }

            var (first, before, last) = (step, value, limits[boundary]);
            do
            {
                value = values[step++];
            }
            while (step < end && days[step] <= last);

            stepped[boundary] += value - before;
            if (periods[boundary] is var period and >= 0)
            {
                var isNew = before == 0 && (first == start || IsLate(days[first - 1], days[first]));
                _sums[period].Move(before != 0, value != 0, isNew, value - before);
            }
        }
    }

    private bool IsLate(int left, int back) =>
        _returnIsNewAfterMonths is not null && LateReturn.IsNew(DateOnly.FromDayNumber(left), DateOnly.FromDayNumber(back), _returnIsNewAfterMonths);

    private void AddConverted(ReadOnlySpan<MrrLane> lanes)
    {
        Span<int> next = stackalloc int[lanes.Length];
        Span<long> first = stackalloc long[lanes.Length];
        Span<long> last = stackalloc long[lanes.Length];
        for (var boundary = 0; boundary < _boundaries.Count; boundary++)
        {
            last.CopyTo(first);
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                for (; next[lane] < lanes[lane].Days.Length && lanes[lane].Days[next[lane]] <= _boundaries.Days[boundary]; next[lane]++)
                {
                    last[lane] = lanes[lane].Values[next[lane]];
                }
            }

            if (_boundaries.PeriodClosingAt[boundary] is var period and >= 0)
            {
                AddConverted(lanes, first, last, boundary, _sums[period]);
            }
        }
    }

    private void AddConverted(ReadOnlySpan<MrrLane> lanes, ReadOnlySpan<long> first, ReadOnlySpan<long> last, int closing, MovementSums sums)
    {
        var (had, has) = (first.ContainsAnyExcept(0L), last.ContainsAnyExcept(0L));
        if (!had && !has)
        {
            return;
        }

        var before = Converted(lanes, first, closing - 1, sums);
        var after = Converted(lanes, last, closing, sums);
        var unmoved = had && has ? Converted(lanes, last, closing - 1, sums) : after;
        sums.Opening += before;
        sums.Closing += after;
        sums.Currency += after - unmoved;
        sums.Move(had, has, !had && IsNew(lanes, _boundaries.Days[closing - 1]), unmoved - before);
    }

    private long Converted(ReadOnlySpan<MrrLane> lanes, ReadOnlySpan<long> amounts, int boundary, MovementSums sums)
    {
        var sum = 0L;
        for (var i = 0; i < lanes.Length; i++)
        {
            if (amounts[i] == 0)
            {
                continue;
            }

            if (_rates.Convert(amounts[i], lanes[i].Currency, boundary) is { } converted)
            {
                sum += converted;
            }
            else
            {
                sums.Miss(_picture.Codes.Currencies[lanes[i].Currency]);
            }
        }

        return sum;
    }

    private bool IsNew(ReadOnlySpan<MrrLane> lanes, int dayBefore)
    {
        var (left, back) = (int.MinValue, int.MaxValue);
        foreach (var lane in lanes)
        {
            foreach (var day in lane.Days)
            {
                (left, back) = day <= dayBefore ? (Math.Max(left, day), back) : (left, Math.Min(back, day));
            }
        }

        return left == int.MinValue || IsLate(left, back);
    }
}
