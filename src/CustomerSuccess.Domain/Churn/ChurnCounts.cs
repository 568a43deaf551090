using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Churn;

/// <summary>Customer churn of a period in counts.</summary>
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
    /// <summary>Gets how many count as lost by the policy.</summary>
    public int Lost => Policy is NewCustomersLost.Counted ? LostOfOpening + LostOfWon : LostOfOpening;

    /// <summary>Gets the churn as a proportion; above 1 when more new customers left than there were at the start.</summary>
    public Figure Rate => Figure.Ratio(Lost, Opening, ifNothing: WhyNot.NoCustomersAtStart);
}
