using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Revenue;

/// <summary>Adds up movements of customers who pay in the reporting currency, by boundary and kind.</summary>
/// <remarks>This walk is what a figure of a million customers is made of. A step that is alone in its stretch goes through it without a branch.</remarks>
internal sealed class StepTally
{
    private readonly Boundaries _boundaries;
    private readonly int? _returnIsNewAfterMonths;
    private readonly Tally[] _tallies;
    private readonly int[] _joinedThrough;

    public StepTally(Boundaries boundaries, int? returnIsNewAfterMonths)
    {
        (_boundaries, _returnIsNewAfterMonths) = (boundaries, returnIsNewAfterMonths);
        // One more than there are boundaries, for all that lies behind the last.
        _tallies = new Tally[(boundaries.Count + 1) * StepKinds.Count];
        // Only where a period closes does it matter what several steps of a customer are together; elsewhere no day is early enough to join.
        _joinedThrough = [.. boundaries.Days.Select((day, i) => boundaries.PeriodClosingAt[i] >= 0 ? day : 0), 0];
    }

    /// <summary>Returns what movements of one kind came to between the boundary before and this one, and how many customers moved so.</summary>
    public (long Amount, int Count) At(int boundary, MovementKind kind)
    {
        var tally = _tallies[(boundary * StepKinds.Count) + (int)kind];
        return (tally.Amount, tally.Count);
    }

    /// <summary>Returns how all recurring revenue changed between the boundary before and this one.</summary>
    public long At(int boundary) => _tallies.AsSpan(boundary * StepKinds.Count, StepKinds.Count).ToArray().Sum(tally => tally.Amount);

    public void Add(StepTally other)
    {
        for (var i = 0; i < _tallies.Length; i++)
        {
            _tallies[i].Amount += other._tallies[i].Amount;
            _tallies[i].Count += other._tallies[i].Count;
        }
    }

    /// <summary>Adds the steps from one up to, but not including, another; they begin and end with whole customers.</summary>
    public void Add(BlockActivity activity, int start, int end)
    {
        var (days, values, kinds) = (activity.StepDay, activity.StepValue, activity.StepKind);
        var (boundaries, joinedThrough, tallies, findsLate) = (_boundaries, _joinedThrough, _tallies, _returnIsNewAfterMonths is not null);
        var before = 0L;
        for (var step = start; step < end; step++)
        {
            var boundary = boundaries.At(days[step]);
            int kind = kinds[step];
            // What the customer before had is not this one's.
            before &= (kind >> StepKinds.FirstBit) - 1L;
            if (step + 1 < end && Joins(days[step + 1], joinedThrough[boundary], kinds[step + 1]))
            {
                var first = step;
                do
                {
                    step++;
                }
                while (step + 1 < end && Joins(days[step + 1], joinedThrough[boundary], kinds[step + 1]));
                kind = (int)StepKinds.Of(before, values[step], IsNew(days, kinds, first));
            }
            else if (findsLate && kind == (int)MovementKind.Reactivation && IsNew(days, kinds, step))
            {
                kind = (int)MovementKind.New;
            }

            ref var tally = ref tallies[(boundary * StepKinds.Count) + (kind & (StepKinds.Count - 1))];
            tally.Amount += values[step] - before;
            tally.Count++;
            before = values[step];
        }
    }

    /// <summary>Tells whether a step is of the same customer as the one before it and in a stretch that goes through a day, without a branch.</summary>
    private static bool Joins(int day, int through, byte kind) => (((day - through - 1) >> 31) & ((kind >> StepKinds.FirstBit) - 1)) != 0;

    /// <summary>Tells whether a customer who had nothing before a step counts as new by it.</summary>
    private bool IsNew(int[] days, byte[] kinds, int step) => kinds[step] >> StepKinds.FirstBit != 0
        || (_returnIsNewAfterMonths is not null && LateReturn.IsNew(DateOnly.FromDayNumber(days[step - 1]), DateOnly.FromDayNumber(days[step]), _returnIsNewAfterMonths));

    private struct Tally
    {
        public long Amount;
        public int Count;
    }
}
