using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The BG/NBD model of customers by maximum likelihood.</summary>
public static class BgNbdFit
{
    /// <summary>Above so many groups the starts are tried on every so-manieth group first.</summary>
    private const int Sample = 8192;

    // r, α in mean ages, a, b: shops of rare and of regular buyers, with much and with little leaving.
    private static readonly Vector<double>[] Starts =
    [
        LikelihoodSearch.Logarithms(0.3, 0.2, 0.8, 2.5),
        LikelihoodSearch.Logarithms(1, 0.3, 0.2, 3),
        LikelihoodSearch.Logarithms(3, 1, 2, 2),
    ];

    /// <summary>Returns the model, or the reason that there is none.</summary>
    /// <param name="customers">What was seen of every customer, those without a repeat purchase among them, in any order.</param>
    /// <param name="unit">The unit of their times.</param>
    /// <exception cref="ArgumentException">A frequency is negative, or a recency is not between 0 and the age.</exception>
    public static ModelFit<BgNbd> Of(IEnumerable<PurchaseSummary> customers, UnitOfTime unit) => OfGroups(PurchaseGroup.ListOf(customers), unit);

    /// <summary>Returns the same from groups of equal customers.</summary>
    public static ModelFit<BgNbd> OfGroups(IReadOnlyList<PurchaseGroup> groups, UnitOfTime unit)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(unit);
        var (customers, repeats) = (groups.Sum(group => (long)group.Customers), groups.Sum(group => (double)group.Repeats * group.Customers));
        if (repeats == 0)
        {
            return new ModelFit<BgNbd>.NotFound(FitFault.NoRepeatPurchases);
        }

        // In mean ages, so that the search is the same in any unit.
        var age = groups.Sum(group => group.Age * group.Customers) / customers;
        PurchaseGroup[] scaled = [.. groups.Select(group => group with { Recency = group.Recency / age, Age = group.Age / age })];
        var top = Search(scaled);
        if (top.Fault is { } fault)
        {
            return new ModelFit<BgNbd>.NotFound(fault);
        }

        var (found, errors) = (top.Parameters(), top.StandardErrors());
        return new ModelFit<BgNbd>.Found(
            new BgNbd(found[0], found[1] * age, found[2], found[3], unit),
            top.Point.Value - (repeats * Math.Log(age)),
            [errors[0], errors[1] * age, errors[2], errors[3]],
            customers);
    }

    private static Climb Search(PurchaseGroup[] groups)
    {
        var likelihood = new BgNbdLikelihood(groups);
        if (groups.Length <= 2 * Sample)
        {
            return LikelihoodSearch.Highest(likelihood, Starts);
        }

        // The groups are in order, so that every so-manieth is a fair sample of all frequencies, recencies and ages.
        var stride = groups.Length / Sample;
        return LikelihoodSearch.Highest(likelihood, new BgNbdLikelihood([.. groups.Where((_, place) => place % stride == 0)]), Starts);
    }
}
