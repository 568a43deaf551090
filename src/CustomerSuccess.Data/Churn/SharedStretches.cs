using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Churn;

/// <summary>Counts spans of one customer after another, whatever happens within one stretch.</summary>
internal sealed class SharedStretches(Boundaries boundaries, IReadOnlyList<Period> periods, int? returnIsNewAfterMonths)
{
    /// <summary>Gets by boundary how many more are active than at the one before; the last is for all that lies behind the last boundary.</summary>
    public int[] MoreActive { get; } = new int[boundaries.Count + 1];

    /// <summary>Gets by period who was there at the start and left.</summary>
    public int[] LostOfOpening { get; } = new int[periods.Count];

    /// <summary>Gets by period who was won and left.</summary>
    public int[] LostOfWon { get; } = new int[periods.Count];

    public int[] Won { get; } = new int[periods.Count];

    public int[] Returned { get; } = new int[periods.Count];

    public void Add(SharedStretches other)
    {
        Sums.Add(MoreActive, other.MoreActive);
        Sums.Add(LostOfOpening, other.LostOfOpening);
        Sums.Add(LostOfWon, other.LostOfWon);
        Sums.Add(Won, other.Won);
        Sums.Add(Returned, other.Returned);
    }

    /// <summary>Counts spans of one customer.</summary>
    /// <param name="from">The first days of spans.</param>
    /// <param name="until">The first days without.</param>
    /// <param name="customer">Where the customer's spans start, or any earlier span of theirs.</param>
    /// <param name="start">Where the spans to be counted start.</param>
    /// <param name="end">Where they end.</param>
    public void Count(int[] from, int[] until, int customer, int start, int end)
    {
        for (var span = start; span < end;)
        {
            // The spans that begin in one stretch; the last of them alone can reach its boundary.
            var boundary = boundaries.At(from[span]);
            if (boundary == boundaries.Count)
            {
                return;
            }

            var (first, last) = (span, boundaries.Days[boundary]);
            do
            {
                span++;
            }
            while (span < end && from[span] <= last);

            var closes = until[span - 1] > last;
            var opened = first > customer && boundary > 0 && until[first - 1] > boundaries.Days[boundary - 1];
            if (closes)
            {
                MoreActive[boundary]++;
                var ended = boundaries.At(until[span - 1]);
                MoreActive[ended]--;
                CountLost(ended, from, until, span, end);
            }

            if (!opened && boundaries.PeriodClosingAt[boundary] is var period and >= 0)
            {
                CountBegun(period, closes, first == customer || IsLate(until[first - 1], from[first]));
            }
        }
    }

    /// <summary>Counts a span that was there at an opening and ends before the closing, unless a later span is there at the closing.</summary>
    private void CountLost(int ended, int[] from, int[] until, int next, int end)
    {
        if (ended == boundaries.Count || boundaries.PeriodClosingAt[ended] is not (var period and >= 0))
        {
            return;
        }

        var last = boundaries.Days[ended];
        for (; next < end && from[next] <= last; next++)
        {
            if (until[next] > last)
            {
                return;
            }
        }

        LostOfOpening[period]++;
    }

    private void CountBegun(int period, bool closes, bool isWon)
    {
        Won[period] += isWon ? 1 : 0;
        LostOfWon[period] += isWon && !closes ? 1 : 0;
        Returned[period] += !isWon && closes ? 1 : 0;
    }

    private bool IsLate(int left, int back) => returnIsNewAfterMonths is not null
        && LateReturn.IsNew(DateOnly.FromDayNumber(left), DateOnly.FromDayNumber(back), returnIsNewAfterMonths);
}
