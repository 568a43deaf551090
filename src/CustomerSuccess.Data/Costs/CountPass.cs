using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Costs;

/// <summary>Counts who shares the cost of some periods: in the slice and in the whole company, in all and by segment.</summary>
internal sealed class CountPass(IReadOnlyList<Period> periods, CostDenominator denominator, Slice slice, int segments) : BlockPass<CountPass>
{
    // Twice the customers, so that the half of a mean is whole. The last column is of customers without a segment.
    private readonly int[,] _slice = new int[periods.Count, segments + 1];
    private readonly int[,] _whole = new int[periods.Count, segments + 1];

    public override void Over(LedgerBlock block)
    {
        var (activity, whole) = (slice.Activity(block), slice.WholeActivity(block));
        for (var i = 0; i < block.Count; i++)
        {
            var segment = block.Customers.Segments[i] is var code and not LedgerCodes.None ? code : segments;
            var isIn = slice.Customers.Includes(block.Customers, i);
            for (var period = 0; period < periods.Count; period++)
            {
                var all = Halves(whole, i, periods[period], denominator);
                _whole[period, segment] += all;
                _slice[period, segment] += !isIn ? 0 : ReferenceEquals(activity, whole) ? all : Halves(activity, i, periods[period], denominator);
            }
        }
    }

    public override void Add(CountPass other)
    {
        for (var period = 0; period < periods.Count; period++)
        {
            for (var segment = 0; segment <= segments; segment++)
            {
                _slice[period, segment] += other._slice[period, segment];
                _whole[period, segment] += other._whole[period, segment];
            }
        }
    }

    /// <summary>Returns how many customers of the slice share the cost.</summary>
    public decimal InSlice(int period) => Sum(_slice, period) / 2m;

    /// <summary>Returns which share of the cost the slice's customers have: of all, or of one segment's.</summary>
    public decimal ShareOf(int period, int? segment)
    {
        var (part, all) = segment switch
        {
            null => (Sum(_slice, period), Sum(_whole, period)),
            < 0 => (0, 0),
            { } some => (_slice[period, some], _whole[period, some]),
        };
        return all == 0 ? 0 : (part / 2m) / (all / 2m);
    }

    /// <summary>Tells twice over whether the customer is counted; once where only one of the two days of a mean has the customer.</summary>
    public static int Halves(BlockActivity activity, int customer, Period period, CostDenominator denominator) => denominator switch
    {
        CostDenominator.ActiveInPeriod => activity.IsActiveWithin(customer, period.Start.DayNumber, period.End.DayNumber) ? 2 : 0,
        CostDenominator.ActiveAtStart => activity.IsActive(customer, period.DayBefore.DayNumber) ? 2 : 0,
        CostDenominator.ActiveAtEnd => activity.IsActive(customer, period.LastDay.DayNumber) ? 2 : 0,
        CostDenominator.MeanOfStartAndEnd => (activity.IsActive(customer, period.DayBefore.DayNumber) ? 1 : 0) + (activity.IsActive(customer, period.LastDay.DayNumber) ? 1 : 0),
        CostDenominator.RetainedThroughPeriod => activity.IsActiveOnBoth(customer, period.DayBefore.DayNumber, period.LastDay.DayNumber) ? 2 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "There are no such customers."),
    };

    private int Sum(int[,] counts, int period)
    {
        var sum = 0;
        for (var segment = 0; segment <= segments; segment++)
        {
            sum += counts[period, segment];
        }

        return sum;
    }
}
