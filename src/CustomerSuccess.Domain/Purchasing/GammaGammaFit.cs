using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The gamma–gamma model of customers' spend by maximum likelihood.</summary>
public static class GammaGammaFit
{
    // p, q, v in mean purchases: a single start gets stuck on some shops.
    private static readonly Vector<double>[] Starts =
    [
        LikelihoodSearch.Logarithms(6, 4, 0.5),
        LikelihoodSearch.Logarithms(1, 1.5, 1),
        LikelihoodSearch.Logarithms(2, 10, 5),
        LikelihoodSearch.Logarithms(20, 3, 0.1),
        LikelihoodSearch.Logarithms(0.5, 3, 4),
    ];

    /// <summary>Returns the model, or the reason that there is none.</summary>
    /// <param name="customers">What was seen of every customer, in any order; see <see cref="SpendGroup.ListOf"/> for who is learned from.</param>
    public static ModelFit<GammaGamma> Of(IEnumerable<PurchaseSummary> customers)
    {
        var groups = SpendGroup.ListOf(customers);
        var (count, purchases) = (groups.Sum(group => (long)group.Customers), groups.Sum(group => (double)group.Purchases * group.Customers));
        if (count == 0)
        {
            return new ModelFit<GammaGamma>.NotFound(FitFault.NoRepeatPurchases);
        }

        // In mean purchases, so that the search is the same in any currency.
        var mean = groups.Sum(group => group.Mean * group.Purchases * group.Customers) / purchases;
        var top = LikelihoodSearch.Highest(new GammaGammaLikelihood([.. groups.Select(group => group with { Mean = group.Mean / mean })]), Starts);
        if (top.Fault is { } fault)
        {
            return new ModelFit<GammaGamma>.NotFound(fault);
        }

        var (found, errors) = (top.Parameters(), top.StandardErrors());
        return new ModelFit<GammaGamma>.Found(
            new GammaGamma(found[0], found[1], found[2] * mean),
            top.Point.Value - (count * Math.Log(mean)),
            [errors[0], errors[1], errors[2] * mean],
            count);
    }
}
