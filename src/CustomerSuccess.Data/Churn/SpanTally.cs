using CustomerSuccess.Data.Ledger;

namespace CustomerSuccess.Data.Churn;

/// <summary>Counts how active spans begin and end, by boundary.</summary>
/// <remarks>
/// A span whose beginning and end share their stretches with no other span of its customer goes through without a branch; what happens
/// several times within one stretch is left to <see cref="SharedStretches"/>.
/// </remarks>
internal sealed class SpanTally(Boundaries boundaries, SharedStretches shared)
{
    // By boundary: as its customer's first or not, and gone by the boundary or still there.
    private readonly int[] _begun = new int[(boundaries.Count + 1) * 4];
    private readonly int[] _ended = new int[boundaries.Count + 1];

    /// <summary>Returns how many spans that began before a stretch ended in it.</summary>
    public int Ended(int boundary) => _ended[boundary];

    /// <summary>Returns how many spans began in a stretch.</summary>
    /// <param name="boundary">The boundary that ends the stretch.</param>
    /// <param name="isFirst">Whether they are their customers' first.</param>
    /// <param name="stays">Whether they are still there at the boundary.</param>
    public int Begun(int boundary, bool isFirst, bool stays) => _begun[(boundary * 4) + (isFirst ? 1 : 0) + (stays ? 2 : 0)];

    /// <summary>Returns how many more are active at a boundary than at the one before.</summary>
    public int MoreActive(int boundary) => Begun(boundary, true, true) + Begun(boundary, false, true) - Ended(boundary);

    public void Add(SpanTally other)
    {
        Sums.Add(_begun, other._begun);
        Sums.Add(_ended, other._ended);
    }

    /// <summary>Counts the spans from one up to, but not including, another; they begin and end with whole customers.</summary>
    public void Add(BlockActivity activity, int start, int end)
    {
        var (from, until, isFirst, at, begun, ended) = (activity.SpanFrom, activity.SpanUntil, activity.SpanIsFirst, boundaries, _begun, _ended);
        var next = start < end ? at.At(from[start]) : 0;
        for (var span = start; span < end; span++)
        {
            var (begins, ends) = (next, at.At(until[span]));
            next = span + 1 < end ? at.At(from[span + 1]) : 0;
            if (span + 1 < end && IsShared(ends, next, isFirst[span + 1]))
            {
                span = CountShared(activity, span, end);
                next = span + 1 < end ? at.At(from[span + 1]) : 0;
                continue;
            }

            // 1 when the span reaches the boundary of its stretch, else 0.
            var stays = (begins - ends) >>> 31;
            begun[(begins * 4) + isFirst[span] + (stays * 2)]++;
            ended[ends] += stays;
        }
    }

    /// <summary>Counts a span with those that follow it in shared stretches, and returns the last of them.</summary>
    private int CountShared(BlockActivity activity, int first, int end)
    {
        var last = first + 1;
        while (last + 1 < end && IsShared(boundaries.At(activity.SpanUntil[last]), boundaries.At(activity.SpanFrom[last + 1]), activity.SpanIsFirst[last + 1]))
        {
            last++;
        }

        shared.Count(activity.SpanFrom, activity.SpanUntil, activity.SpanIsFirst[first] != 0 ? first : first - 1, first, last + 1);
        return last;
    }

    /// <summary>Tells whether a customer's next span begins in the stretch in which one ends, without a branch.</summary>
    private static bool IsShared(int ends, int nextBegins, byte nextIsFirst) => (((ends ^ nextBegins) - 1) & (nextIsFirst - 1) & int.MinValue) != 0;
}
