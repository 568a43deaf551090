using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Retention;

/// <summary>The shifted-beta-geometric model by maximum likelihood, from one cohort or several.</summary>
public static class ShiftedBetaGeometricFit
{
    private static readonly Vector<double>[] Starts =
    [
        LikelihoodSearch.Logarithms(1, 1),
        LikelihoodSearch.Logarithms(0.5, 5),
        LikelihoodSearch.Logarithms(5, 50),
        LikelihoodSearch.Logarithms(0.1, 0.1),
    ];

    /// <summary>Returns the model, or the reason that there is none.</summary>
    /// <param name="cohorts">The cohorts, in any order; their ages may differ. Of one cohort it is the paper's fit.</param>
    /// <exception cref="ArgumentException">The counts of a cohort rise, are negative or are no numbers.</exception>
    public static ModelFit<ShiftedBetaGeometric> Of(IReadOnlyCollection<RetentionCohort> cohorts) => OfRenewals(RenewalCount.ListOf(cohorts));

    /// <summary>Returns the same from what became of customers at the end of each period.</summary>
    /// <param name="counts">The counts by period. The first period's are those of all customers learned from.</param>
    public static ModelFit<ShiftedBetaGeometric> OfRenewals(IEnumerable<RenewalCount> counts)
    {
        var periods = counts.Where(count => count.Lost + count.Kept > 0).OrderBy(count => count.Period).ToList();
        return Fault(periods) is { } fault ? new ModelFit<ShiftedBetaGeometric>.NotFound(fault) : Search(periods);
    }

    private static FitFault? Fault(List<RenewalCount> periods) =>
        periods.Count == 0 ? FitFault.NoFullPeriod :
        periods.TrueForAll(count => count.Lost == 0) ? FitFault.NobodyLost :
        periods.Count == 1 ? FitFault.OnlyOnePeriod :
        null;

    private static ModelFit<ShiftedBetaGeometric> Search(List<RenewalCount> periods)
    {
        var top = LikelihoodSearch.Highest(new ShiftedBetaGeometricLikelihood(periods), Starts);

        // With α and β growing together the model becomes a constant chance. A top that is no better than that limit is rounding on the way there.
        var limit = ConstantChance(periods);
        if (top.Point.Value <= limit + (1e-11 * Math.Abs(limit)) || top.Fault is not null)
        {
            var isConstant = top.Point.Value <= limit + (1e-6 * Math.Abs(limit));
            return new ModelFit<ShiftedBetaGeometric>.NotFound(isConstant ? FitFault.LossDoesNotFall : top.Fault ?? FitFault.NoInteriorMaximum);
        }

        var found = top.Parameters();
        return new ModelFit<ShiftedBetaGeometric>.Found(
            new ShiftedBetaGeometric(found[0], found[1]),
            top.Point.Value,
            top.StandardErrors(),
            (long)Math.Round(periods[0].Lost + periods[0].Kept));
    }

    /// <summary>Returns the log-likelihood of one chance of leaving for all customers and periods: that of all lost among all seen.</summary>
    private static double ConstantChance(List<RenewalCount> periods)
    {
        var (lost, kept) = (periods.Sum(count => count.Lost), periods.Sum(count => count.Kept));
        return (lost * Math.Log(lost / (lost + kept))) + (kept == 0 ? 0 : kept * Math.Log(kept / (lost + kept)));
    }
}
