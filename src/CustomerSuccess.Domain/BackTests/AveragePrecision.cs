namespace CustomerSuccess.Domain.BackTests;

/// <summary>How many of those called out were lost, on the average over calling out ever more: what counts when few are lost and only some can be called.</summary>
/// <remarks><para><c>AP = Σ (Rₖ − Rₖ₋₁) × Pₖ</c> over the scores from the greatest risk down, where R is the share of the lost at or above a score and P the share of lost among all at or above it.
/// A score without power has the share of the lost. Ties are called out together, as in scikit-learn.</para></remarks>
public static class AveragePrecision
{
    /// <summary>Returns the average precision of ties, the greatest risk first, as a proportion; not defined without a lost one.</summary>
    public static Figure OfTies(IReadOnlyList<ScoreTie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var (lost, called, sum) = (0L, 0L, 0m);
        foreach (var tie in ties)
        {
            (lost, called) = (lost + tie.Lost, called + tie.Cases);
            sum += (decimal)tie.Lost * lost / called;
        }

        return Figure.Ratio(sum, lost, ifNothing: WhyNot.OnlyOneOutcome);
    }
}
