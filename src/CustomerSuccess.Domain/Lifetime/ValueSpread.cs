namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How values are spread over customers: the middle, the quarters, how much the greatest tenth holds, and bars.</summary>
/// <param name="Customers">How many values there are.</param>
/// <param name="Total">Their sum.</param>
/// <param name="LowerQuartile">The value that a quarter of customers reach at most: the one in place ⌈n ÷ 4⌉, by rising value.</param>
/// <param name="Median">The value in place ⌈n ÷ 2⌉.</param>
/// <param name="UpperQuartile">The value in place ⌈3n ÷ 4⌉.</param>
/// <param name="TopTenthShare">The share of the sum that the ⌈n ÷ 10⌉ greatest values hold, 0 to 1; 0 where the sum is 0.</param>
/// <param name="Bars">The bars by rising value, without a gap from 0 on: of equal width, or at 1, 2 and 5 times powers of ten where values differ much; the last one may have no upper end.</param>
public sealed record ValueSpread(
    int Customers, double Total, double LowerQuartile, double Median, double UpperQuartile, double TopTenthShare, IReadOnlyList<ValueBar> Bars)
{
    /// <summary>How many bars lie below the value that 95% of customers do not pass, about; the rest is one bar more.</summary>
    private const int BarsWanted = 12;

    private const int Tail = 95;

    /// <summary>Where that value is more than this many times the lower quartile, bars of equal width would put nearly all customers into one.</summary>
    private const double Skew = 10;

    /// <summary>Gets the mean value.</summary>
    public double Mean => Total / Customers;

    /// <summary>Returns the spread of values; none without any.</summary>
    /// <param name="values">The values, none of them negative, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static ValueSpread? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return null;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(sorted[0], nameof(values));
        var (total, top) = (sorted.Sum(), sorted.TakeLast((sorted.Length + 9) / 10).Sum());
        return new ValueSpread(
            sorted.Length, total, AtPercent(sorted, 25), AtPercent(sorted, 50), AtPercent(sorted, 75), total > 0 ? top / total : 0, BarsOf(sorted));
    }

    /// <summary>Returns the value in place ⌈n × percent ÷ 100⌉.</summary>
    private static double AtPercent(double[] sorted, int percent) => sorted[(int)((((long)sorted.Length * percent) + 99) / 100) - 1];

    private static List<ValueBar> BarsOf(double[] sorted)
    {
        var most = AtPercent(sorted, Tail);
        var (bars, start, from) = (new List<ValueBar>(), 0, 0d);
        foreach (var below in IsSkewed(sorted, most) ? WideningEnds(AtPercent(sorted, 100 - Tail)) : EqualEnds(RoundUp(most / BarsWanted)))
        {
            // What lies above the bar of that value is one bar, however far it reaches.
            var isLast = from > most;
            var end = isLast ? sorted.Length : FirstFrom(sorted, start, below);
            bars.Add(new ValueBar(from, isLast ? null : below, end - start, sorted[start..end].Sum()));
            (start, from) = (end, below);
            if (start == sorted.Length)
            {
                break;
            }
        }

        return bars;
    }

    private static bool IsSkewed(double[] sorted, double most) => AtPercent(sorted, 100 - Tail) >= 1 && most > Skew * AtPercent(sorted, 25);

    private static IEnumerable<double> EqualEnds(double width)
    {
        for (var bar = 1; ; bar++)
        {
            yield return bar * width;
        }
    }

    /// <summary>Returns 1, 2 and 5 times each power of ten, from the greatest that is not above <paramref name="least"/>.</summary>
    private static IEnumerable<double> WideningEnds(double least)
    {
        for (var power = Math.Pow(10, Math.Floor(Math.Log10(least))); ; power *= 10)
        {
            foreach (var end in new[] { power, 2 * power, 5 * power }.Where(end => end * 2.5 > least))
            {
                yield return end;
            }
        }
    }

    private static int FirstFrom(double[] sorted, int start, double value)
    {
        while (start < sorted.Length && sorted[start] < value)
        {
            start++;
        }

        return start;
    }

    /// <summary>Returns the next of 1, 2, 2.5, 5 and 10 times a power of ten; 1 for nothing.</summary>
    private static double RoundUp(double width)
    {
        if (width <= 1)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        return power * (width / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
    }
}

/// <summary>The customers whose values lie in one stretch.</summary>
/// <param name="From">The lower end, which belongs to it.</param>
/// <param name="Below">The upper end, which does not; none for the last bar.</param>
/// <param name="Customers">How many there are.</param>
/// <param name="Total">The sum of their values.</param>
public sealed record ValueBar(double From, double? Below, int Customers, double Total)
{
    /// <summary>Tells whether a value lies in it.</summary>
    public bool Holds(double value) => value >= From && !(value >= Below);
}
