namespace CustomerSuccess.Domain.Lifetime;

/// <summary>A lifetime in months by each of its forms, so that they can be seen side by side.</summary>
/// <param name="SurvivalMean">The restricted mean of the survival curve of all customers, lost or not.</param>
/// <param name="OneOverChurn">1 ÷ monthly churn.</param>
/// <param name="LostCustomersMean">The mean over lost customers only, which is biased low.</param>
/// <param name="HorizonMonths">The longest time seen, up to which the restricted mean reaches; none without customers.</param>
/// <param name="Customers">How many customers the curve is of.</param>
/// <param name="Lost">How many of them were lost.</param>
public sealed record LifetimeForms(Figure SurvivalMean, Figure OneOverChurn, Figure LostCustomersMean, decimal? HorizonMonths, int Customers, int Lost)
{
    /// <summary>Returns every form of the same lifetimes.</summary>
    /// <param name="lifetimes">The lifetimes, counted by length in days, rising.</param>
    /// <param name="churn">The mean monthly churn.</param>
    public static LifetimeForms OfCounts(IReadOnlyList<LifetimeCount> lifetimes, Figure churn)
    {
        var curve = SurvivalCurve.OfCounts(lifetimes);
        return new LifetimeForms(
            LifetimeMonths.RestrictedMeanOf(curve),
            LifetimeMonths.OneOver(churn),
            LifetimeMonths.MeanOfLost(lifetimes),
            curve.Customers > 0 ? LifetimeMonths.OfDays(curve.Horizon) : null,
            curve.Customers,
            curve.Lost);
    }

    /// <summary>Returns the lifetime by a form.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The form is not a named value.</exception>
    public Figure Of(LifetimeForm form) => form switch
    {
        LifetimeForm.SurvivalMean => SurvivalMean,
        LifetimeForm.OneOverChurn => OneOverChurn,
        LifetimeForm.LostCustomersMean => LostCustomersMean,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
    };
}
