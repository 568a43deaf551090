using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Churn;

/// <summary>Customer churn of a period in counts. <see cref="ChurnRate"/> says exactly who is in each of them.</summary>
/// <param name="Period">The days measured.</param>
/// <param name="Policy">What was done with customers won and lost in the period.</param>
/// <param name="Opening">How many were active on the day before the period.</param>
/// <param name="LostOfOpening">How many of those were not active on its last day.</param>
/// <param name="LostOfWon">How many were won inside the period and were not active on its last day, whatever the policy.</param>
/// <param name="Won">How many were active for the first time inside the period.</param>
/// <param name="Returned">How many had been active before, not on the day before the period, and were active on its last day.</param>
/// <param name="Closing">How many were active on the last day.</param>
public sealed record ChurnCounts(Period Period, NewCustomersLost Policy, int Opening, int LostOfOpening, int LostOfWon, int Won, int Returned, int Closing)
{
    /// <summary>How many customers a rate needs at the start for its page not to show it grey.</summary>
    public const int FewCustomers = 20;

    /// <summary>Gets how many count as lost by the policy.</summary>
    public int Lost => Policy is NewCustomersLost.Counted ? LostOfOpening + LostOfWon : LostOfOpening;

    /// <summary>Gets the churn as a proportion; above 1 when more new customers left than there were at the start.</summary>
    public Figure Rate => Figure.Ratio(Lost, Opening, ifNothing: WhyNot.NoCustomersAtStart);

    /// <summary>Gets the share of the opening customers who stayed: 1 − churn with new customers left out, whatever the policy.</summary>
    public Figure LogoRetention => Figure.Ratio(Opening - LostOfOpening, Opening, ifNothing: WhyNot.NoCustomersAtStart);

    /// <summary>Gets the churn of a year in which every month is like this one: <c>1 − (1 − c)¹²</c>; 1 when all were lost. Only a month's churn has it.</summary>
    public Figure Annualised => Rate.Then(churn => new Figure.Defined(1 - TwelfthPower(1 - Math.Min(churn, 1))));

    /// <summary>Gets whether the period opened with so few customers that the rate says little.</summary>
    public bool IsSmall => Opening < FewCustomers;

    /// <summary>Gets the 95% range of the rate; none without opening customers, or when more were lost than there were at the start.</summary>
    public WilsonRange? Range => Opening > 0 && Lost <= Opening ? WilsonRange.Of(Lost, Opening) : null;

    /// <summary>Returns the counts of a period. Parameters as in <see cref="ChurnRate.Of"/>.</summary>
    public static ChurnCounts Of(IReadOnlyCollection<ActiveSpan> history, Period period, NewCustomersLost policy, int? returnIsNewAfterMonths = null) =>
        ChurnRate.Of(history, period, policy, returnIsNewAfterMonths).Counts;

    private static decimal TwelfthPower(decimal stays)
    {
        var cube = stays * stays * stays;
        return cube * cube * cube * cube;
    }
}
