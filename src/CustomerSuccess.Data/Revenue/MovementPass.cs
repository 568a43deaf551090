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
    private readonly StepTally _steps;
    private readonly ActiveTally _active;
    private readonly MovementSums[] _sums;

    public MovementPass(LedgerPicture picture, IReadOnlyList<Period> periods, Boundaries boundaries, BoundaryRates rates, MetricPolicies policies, Slice slice)
    {
        (_picture, _periods, _boundaries, _rates, _slice) = (picture, periods, boundaries, rates, slice);
        _returnIsNewAfterMonths = policies.ReturnIsNewAfterMonths;
        (_steps, _active) = (new StepTally(boundaries, policies.ReturnIsNewAfterMonths), new ActiveTally(boundaries));
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
        foreach (var (first, end) in _slice.Runs(block))
        {
            AddRun(activity, first, end);
        }
    }

    /// <summary>Returns what one customer did in the first period.</summary>
    public (MovementKind Kind, long Change) MovementOf(BlockActivity activity, int customer)
    {
        _sums[0].Last = default;
        if (IsInReporting(activity, customer))
        {
            MoveAlone(activity.StepsOf(customer), _periods[0]);
        }
        else
        {
            AddConverted(activity.LanesOf(customer));
        }

        return _sums[0].Last;
    }

    public override void Add(MovementPass other)
    {
        _steps.Add(other._steps);
        _active.Add(other._active);
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i].Add(other._sums[i]);
        }
    }

    public IEnumerable<MrrMovements> Results()
    {
        var (mrr, active) = (new long[_boundaries.Count], _active.Counts());
        for (var i = 0; i < mrr.Length; i++)
        {
            mrr[i] = _steps.At(i) + (i > 0 ? mrr[i - 1] : 0);
        }

        for (var i = 0; i < _periods.Count; i++)
        {
            var closing = _boundaries.Closing[i];
            foreach (var kind in Enum.GetValues<MovementKind>())
            {
                var (amount, count) = _steps.At(closing, kind);
                _sums[i].Add(kind, amount, count);
            }

            yield return _sums[i].Result(_periods[i], _picture, mrr[closing - 1], mrr[closing], active[closing - 1], active[closing]);
        }
    }

    /// <summary>Adds customers who follow one another.</summary>
    private void AddRun(BlockActivity activity, int start, int end)
    {
        _active.Add(activity, activity.SpanStarts[start], activity.SpanStarts[end]);
        for (var i = start; i < end; i++)
        {
            var first = i;
            while (i < end && IsInReporting(activity, i))
            {
                i++;
            }

            _steps.Add(activity, activity.StepStarts[first], activity.StepStarts[i]);
            if (i < end)
            {
                AddConverted(activity.LanesOf(i));
            }
        }
    }

    /// <summary>Tells whether a customer's steps need no exchange rate; so it is with one who has none.</summary>
    private bool IsInReporting(BlockActivity activity, int customer) =>
        activity.Currency[customer] == _picture.Reporting || activity.Currency[customer] == BlockActivity.NoCurrency;

    private void MoveAlone(Steps steps, Period period)
    {
        var (before, after, known) = (steps.On(period.DayBefore.DayNumber), steps.On(period.LastDay.DayNumber), 0);
        while (known < steps.Days.Length && steps.Days[known] <= period.DayBefore.DayNumber)
        {
            known++;
        }

        var isNew = known == 0 || (known < steps.Days.Length && IsLate(steps.Days[known - 1], steps.Days[known]));
        _sums[0].Move(before != 0, after != 0, isNew, after - before);
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
