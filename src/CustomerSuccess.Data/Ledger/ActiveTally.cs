namespace CustomerSuccess.Data.Ledger;

/// <summary>Counts who is active at each boundary.</summary>
internal sealed class ActiveTally(Boundaries boundaries)
{
    // By boundary, how many more are active than at the one before; the last is for all that lies behind the last boundary.
    private readonly int[] _more = new int[boundaries.Count + 1];

    public void Add(ActiveTally other)
    {
        for (var i = 0; i < _more.Length; i++)
        {
            _more[i] += other._more[i];
        }
    }

    /// <summary>Counts the spans from one up to, but not including, another.</summary>
    public void Add(BlockActivity activity, int start, int end)
    {
        var (from, until, more, at) = (activity.SpanFrom, activity.SpanUntil, _more, boundaries);
        for (var span = start; span < end; span++)
        {
            more[at.At(from[span])]++;
            more[at.At(until[span])]--;
        }
    }

    /// <summary>Returns how many are active at each boundary.</summary>
    public int[] Counts()
    {
        var counts = new int[_more.Length - 1];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = _more[i] + (i > 0 ? counts[i - 1] : 0);
        }

        return counts;
    }
}
