using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Adds up the key metrics of buckets that follow one another, in one walk over each customer's terms. <see cref="BucketFigures.Of"/> says what they are.</summary>
internal sealed class ReportPass : BlockPass<ReportPass>
{
    private readonly IReadOnlyList<Period> _buckets;
    private readonly ReportSlice _slice;
    private readonly CustomerSteps _steps;
    private readonly int _start;
    private readonly int[] _bucketOf;

    // By bucket, with one place before the first for all that was before.
    private readonly long[] _mrr;
    private readonly int[] _customers;
    private readonly long[,] _movements;
    private readonly int[] _won;
    private readonly int[] _lost;

    public ReportPass(LedgerPicture picture, ReportSlice slice, IReadOnlyList<Period> buckets)
    {
        (_buckets, _slice, _steps, _start) = (buckets, slice, new CustomerSteps(picture, slice), buckets[0].Start.DayNumber);
        _bucketOf = new int[buckets[^1].End.DayNumber - _start];
        for (var i = 0; i < buckets.Count; i++)
        {
            _bucketOf.AsSpan(buckets[i].Start.DayNumber - _start, buckets[i].Days).Fill(i);
        }

        (_mrr, _customers, _won, _lost) = (new long[buckets.Count + 1], new int[buckets.Count + 1], new int[buckets.Count], new int[buckets.Count]);
        _movements = new long[buckets.Count, Enum.GetValues<MovementType>().Length];
    }

    public static IReadOnlyList<BucketFigures> Run(LedgerPicture picture, ReportSlice slice, IReadOnlyList<Period> buckets, CancellationToken cancellationToken) =>
        Run(picture, () => new ReportPass(picture, slice, buckets), cancellationToken).Results();

    public override void Over(LedgerBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (_slice.Includes(block, i))
            {
                Walk(_steps.Of(block.Terms.Of(i)));
            }
        }
    }

    public override void Add(ReportPass other)
    {
        _steps.Add(other._steps);
        for (var i = 0; i < _mrr.Length; i++)
        {
            _mrr[i] += other._mrr[i];
            _customers[i] += other._customers[i];
        }

        for (var i = 0; i < _buckets.Count; i++)
        {
            _won[i] += other._won[i];
            _lost[i] += other._lost[i];
            for (var type = 0; type < _movements.GetLength(1); type++)
            {
                _movements[i, type] += other._movements[i, type];
            }
        }
    }

    private void Walk(IReadOnlyList<(int Day, long Change)> steps)
    {
        var (value, bucket, opening) = (0L, -1, 0L);
        for (var i = 0; i < steps.Count && steps[i].Day < _start + _bucketOf.Length; i++)
        {
            var (before, after) = (value, value + steps[i].Change);
            var at = steps[i].Day < _start ? -1 : _bucketOf[steps[i].Day - _start];
            if (at != bucket)
            {
                Close(bucket, opening, before);
                (bucket, opening) = (at, before);
            }

            _mrr[at + 1] += after - before;
            _customers[at + 1] += (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
            if (at >= 0)
            {
                var type = DayMovement.TypeOf(before, after, isFirst: i == 0);
                _movements[at, (int)type] += after - before;
                _won[at] += type is MovementType.NewBusiness ? 1 : 0;
            }

            value = after;
        }

        Close(bucket, opening, value);
    }

    private void Close(int bucket, long opening, long closing)
    {
        if (bucket >= 0 && opening > 0 && closing == 0)
        {
            _lost[bucket]++;
        }
    }

    private List<BucketFigures> Results()
    {
        _steps.ThrowIfRateIsMissing();
        var (mrr, customers) = (_mrr[0], _customers[0]);
        var results = new List<BucketFigures>(_buckets.Count);
        for (var i = 0; i < _buckets.Count; i++)
        {
            long Sum(MovementType type) => _movements[i, (int)type];
            results.Add(new BucketFigures(
                _buckets[i],
                mrr,
                mrr + _mrr[i + 1],
                Sum(MovementType.NewBusiness),
                Sum(MovementType.Expansion),
                Sum(MovementType.Contraction),
                Sum(MovementType.Churn),
                Sum(MovementType.Reactivation),
                customers,
                customers + _customers[i + 1],
                _won[i],
                _lost[i]));
            (mrr, customers) = (mrr + _mrr[i + 1], customers + _customers[i + 1]);
        }

        return results;
    }
}
