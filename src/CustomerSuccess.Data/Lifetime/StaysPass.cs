using System.Runtime.InteropServices;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Counts lifetimes by segment and length, and first stays by full months, as seen at the end of one period. CustomerStays of the domain says what that means.</summary>
internal sealed class StaysPass(LedgerPicture picture, Period period, Slice slice, MonthTable months) : BlockPass<StaysPass>
{
    private readonly int _seen = period.End.DayNumber;
    private readonly Dictionary<(ushort Segment, int Length), (int Lost, int Kept)> _lengths = [];
    private readonly Dictionary<int, int> _stayed = [];
    private readonly Dictionary<int, int> _lost = [];

    public static CustomerStays Run(LedgerPicture picture, Period period, Slice slice, CancellationToken cancellationToken)
    {
        var months = new MonthTable(picture.Shared.Calendar, period.LastDay);
        return Run(picture, () => new StaysPass(picture, period, slice, months), cancellationToken).Stays();
    }

    public override void Over(LedgerBlock block)
    {
        var activity = slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            var start = activity.SpanStarts[i];
            if (start < activity.SpanStarts[i + 1] && activity.SpanFrom[start] < _seen && slice.Customers.Includes(block.Customers, i))
            {
                AddLifetime(activity, start, activity.SpanStarts[i + 1], block.Customers.Segments[i]);
                AddMonths(activity.SpanFrom[start], activity.SpanUntil[start]);
            }
        }
    }

    public override void Add(StaysPass other)
    {
        foreach (var (at, count) in other._lengths)
        {
            AddLength(at, count.Lost, count.Kept);
        }

        foreach (var (month, count) in other._stayed)
        {
            AddTo(_stayed, month, count);
        }

        foreach (var (month, count) in other._lost)
        {
            AddTo(_lost, month, count);
        }
    }

    private CustomerStays Stays() => new(
        period,
        SegmentStays.Sorted(_lengths.GroupBy(count => count.Key.Segment).Select(segment => new SegmentStays(
            segment.Key == LedgerCodes.None ? null : picture.Codes.Segments[segment.Key],
            [.. segment.Select(count => new LifetimeCount(count.Key.Length, count.Value.Lost, count.Value.Kept)).OrderBy(count => count.Length)]))),
        MonthlyRenewals.OfCounts(_stayed, _lost));

    private void AddLifetime(BlockActivity activity, int start, int end, ushort segment)
    {
        var (length, isThere) = (0, false);
        for (var i = start; i < end && activity.SpanFrom[i] < _seen; i++)
        {
            var until = Math.Min(activity.SpanUntil[i], _seen);
            length += until - activity.SpanFrom[i];
            isThere = until == _seen;
        }

        AddLength((segment, length), isThere ? 0 : 1, isThere ? 1 : 0);
    }

    private void AddMonths(int from, int until)
    {
        var seen = months.FullMonths(from, _seen - 1);
        var stayed = until < _seen ? months.FullMonths(from, until - 1) : seen;
        AddTo(_stayed, stayed, 1);
        if (stayed < seen)
        {
            AddTo(_lost, stayed + 1, 1);
        }
    }

    private void AddLength((ushort Segment, int Length) at, int lost, int kept)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_lengths, at, out _);
        count = (count.Lost + lost, count.Kept + kept);
    }

    private static void AddTo(Dictionary<int, int> counts, int key, int count) => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count;
}
