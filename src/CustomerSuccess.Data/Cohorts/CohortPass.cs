using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Cohorts;

/// <summary>Counts who was won in each period, and what is left of them on the last day of each period since.</summary>
internal sealed class CohortPass : BlockPass<CohortPass>
{
    private readonly IReadOnlyList<Period> _periods;
    private readonly MrrOnDay[] _mrr;
    private readonly Slice _slice;
    private readonly int[] _starts;
    private readonly int[] _lastDays;
    private readonly int[] _sizes;
    private readonly CohortCell[] _cells;

    private CohortPass(IReadOnlyList<Period> periods, MrrOnDay[] mrr, Slice slice)
    {
        (_periods, _mrr, _slice) = (periods, mrr, slice);
        (_starts, _lastDays) = ([.. periods.Select(period => period.Start.DayNumber)], [.. periods.Select(period => period.LastDay.DayNumber)]);
        (_sizes, _cells) = (new int[periods.Count], new CohortCell[periods.Count * periods.Count]);
    }

    /// <summary>Returns the cohort of each period, in order.</summary>
    public static IReadOnlyList<Cohort> Run(LedgerPicture picture, IReadOnlyList<Period> periods, Slice slice, CancellationToken cancellationToken)
    {
        MrrOnDay[] mrr = [.. periods.Select(period => new MrrOnDay(picture, period.LastDay.DayNumber))];
        return [.. Run(picture, () => new CohortPass(periods, mrr, slice), cancellationToken).Results()];
    }

    public override void Over(LedgerBlock block)
    {
        var activity = _slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            var first = activity.SpanStarts[i];
            if (first < activity.SpanStarts[i + 1] && PlaceOf(activity.SpanFrom[first]) is var won and >= 0 && _slice.Customers.Includes(block.Customers, i))
            {
                _sizes[won]++;
                Follow(activity, i, won);
            }
        }
    }

    public override void Add(CohortPass other)
    {
        for (var i = 0; i < _sizes.Length; i++)
        {
            _sizes[i] += other._sizes[i];
        }

        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i].Add(other._cells[i]);
        }
    }

    private IEnumerable<Cohort> Results() => _periods.Select((won, i) => new Cohort(won, _sizes[i],
        [.. Enumerable.Range(i, _periods.Count - i).Select(period => _cells[(i * _periods.Count) + period].In(_periods[period]))]));

    private void Follow(BlockActivity activity, int customer, int won)
    {
        for (var period = won; period < _periods.Count; period++)
        {
            if (activity.IsActive(customer, _lastDays[period]))
            {
                ref var cell = ref _cells[(won * _periods.Count) + period];
                cell.Active++;
                cell.Paid += _mrr[period].Of(activity, customer, ref cell.Missing);
            }
        }
    }

    /// <summary>Returns which period has a day, or −1.</summary>
    private int PlaceOf(int day)
    {
        var place = Array.BinarySearch(_starts, day);
        place = place >= 0 ? place : ~place - 1;
        return place >= 0 && day <= _lastDays[place] ? place : -1;
    }
}

/// <summary>What is left of one cohort in one period.</summary>
internal struct CohortCell
{
    public int Active;

    /// <summary>In ten-thousandths of the reporting currency's minor unit.</summary>
    public long Paid;

    public Currency? Missing;

    public void Add(CohortCell other)
    {
        Active += other.Active;
        Paid += other.Paid;
        Missing = other.Missing is { } missing ? Currencies.First(Missing, missing) : Missing;
    }

    /// <summary>Returns the cell as the domain has it: without an amount where a rate is missing.</summary>
    public readonly CohortPeriod In(Period period) => new(period, Active, Missing is null ? (decimal)Paid / MrrAmount.PerMinorUnit : 0, Missing);
}
