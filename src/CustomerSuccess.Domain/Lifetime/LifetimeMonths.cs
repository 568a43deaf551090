namespace CustomerSuccess.Domain.Lifetime;

/// <summary>The forms of a lifetime, in months of 30.4375 days.</summary>
public static class LifetimeMonths
{
    /// <summary>Returns 1 ÷ monthly churn; not defined where nobody left.</summary>
    public static Figure OneOver(Figure monthlyChurn)
    {
        ArgumentNullException.ThrowIfNull(monthlyChurn);
        return monthlyChurn.Then(churn => Figure.Ratio(1, churn, ifNothing: WhyNot.NoChurn));
    }

    /// <summary>Returns the mean over lost customers only, which is biased low: those who stay longest are not in it yet.</summary>
    public static Figure MeanOfLost(IEnumerable<CustomerLifetime> lifetimes) => MeanOfLost(LifetimeCount.ListOf(lifetimes));

    /// <summary>Returns the same from counts of lifetimes by length.</summary>
    public static Figure MeanOfLost(IReadOnlyList<LifetimeCount> lengths) =>
        Figure.Ratio(OfDays(lengths.Sum(length => (long)length.Length * length.Lost)), lengths.Sum(length => length.Lost), ifNothing: WhyNot.NoLifetimes);

    /// <summary>Returns the restricted mean of a curve over days, up to its horizon.</summary>
    public static Figure RestrictedMeanOf(SurvivalCurve days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.RestrictedMean().Then(mean => new Figure.Defined(OfDays(mean)));
    }

    /// <summary>Returns days in months: 365.25 ÷ 12 = 30.4375 = 487 ÷ 16 days are one.</summary>
    public static decimal OfDays(decimal days) => days * 16 / 487;

    /// <summary>Returns months in days.</summary>
    public static decimal ToDays(decimal months) => months * 487 / 16;
}
