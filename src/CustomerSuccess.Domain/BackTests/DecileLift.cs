namespace CustomerSuccess.Domain.BackTests;

/// <summary>One tenth of the customers by their risk, and how many of those lost were in it.</summary>
/// <remarks>
/// <para><c>lift = share lost in the decile ÷ share lost of all</c>: a lift of 3 in the first decile means that calling on it finds three times as many as calling on just anyone.</para>
/// Deciles are equally large, n ÷ 10 customers, also where that is no whole number. A tie that lies over the border of two deciles is shared between them in proportion, which is
/// what drawing its order at random would give on the average; so nothing depends on the order of the cases.
/// </remarks>
/// <param name="Decile">1 for the tenth of the greatest risk, to 10.</param>
/// <param name="Cases">How many customers are in it.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Rate">The share lost in it.</param>
/// <param name="Lift">Its share lost against that of all; not defined where nobody was lost.</param>
/// <param name="CumulativeLift">The same of this decile and those of greater risk together.</param>
/// <param name="CumulativeShare">The share of all lost that this decile and those of greater risk hold; not defined where nobody was lost.</param>
public sealed record DecileLift(int Decile, decimal Cases, decimal Lost, Figure Rate, Figure Lift, Figure CumulativeLift, Figure CumulativeShare)
{
    /// <summary>Returns the ten deciles of ties, the greatest risk first in both; none of no cases.</summary>
    public static IReadOnlyList<DecileLift> ListOf(IReadOnlyList<ScoreTie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var (cases, lost) = (ties.Sum(tie => (long)tie.Cases), ties.Sum(tie => (long)tie.Lost));
        return cases == 0 ? [] : Deciles(LostIn(ties, cases), cases, lost);
    }

    /// <summary>Shares out the lost. A case is ten parts and a decile as many parts as there are cases, so that borders are whole numbers.</summary>
    private static decimal[] LostIn(IReadOnlyList<ScoreTie> ties, long cases)
    {
        var (lost, from) = (new decimal[10], 0L);
        foreach (var tie in ties)
        {
            var end = from + (10L * tie.Cases);
            for (var at = from; at < end;)
            {
                var decile = at / cases;
                var until = Math.Min(end, (decile + 1) * cases);
                lost[decile] += (decimal)tie.Lost * (until - at) / (10L * tie.Cases);
                at = until;
            }

            from = end;
        }

        return lost;
    }

    private static List<DecileLift> Deciles(decimal[] lostIn, long cases, long lost)
    {
        var (size, soFar, deciles) = (cases / 10m, 0m, new List<DecileLift>());
        Figure Against(decimal part, decimal whole) => Figure.Ratio(part * cases, whole * lost, ifNothing: WhyNot.OnlyOneOutcome);
        for (var i = 0; i < 10; i++)
        {
            soFar += lostIn[i];
            deciles.Add(new DecileLift(
                i + 1, size, lostIn[i], new Figure.Defined(lostIn[i] / size), Against(lostIn[i], size), Against(soFar, size * (i + 1)), Figure.Ratio(soFar, lost, ifNothing: WhyNot.OnlyOneOutcome)));
        }

        return deciles;
    }
}
