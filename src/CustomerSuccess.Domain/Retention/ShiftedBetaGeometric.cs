namespace CustomerSuccess.Domain.Retention;

/// <summary>How long customers under contract go on renewing: the shifted-beta-geometric model of Fader and Hardie (2007).</summary>
/// <remarks>
/// At the end of each period a customer leaves with a chance of their own that never changes; the chances vary over customers like a beta distribution (α, β). Those who leave soon are gone first, so
/// that the share retained rises from period to period though nobody changes.
/// </remarks>
/// <param name="Alpha">α; above 0.</param>
/// <param name="Beta">β; above 0. α ÷ (α + β) is the share lost in the first period.</param>
public sealed record ShiftedBetaGeometric(double Alpha, double Beta)
{
    /// <summary>Gets the mean lifetime in periods, the one that ends with leaving counted in: <c>(α + β − 1) ÷ (α − 1)</c>. None for α up to 1, since it is infinite then.</summary>
    public double? MeanLifetime => Alpha > 1 ? (Alpha + Beta - 1) / (Alpha - 1) : null;

    /// <summary>Returns the share of those there after n − 1 periods who stay through period n: <c>(β + n − 1) ÷ (α + β + n − 1)</c>.</summary>
    /// <param name="period">n, from 1.</param>
    public double Retention(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        return (Beta + period - 1) / (Alpha + Beta + period - 1);
    }

    /// <summary>Returns the share still there after n periods: <c>S(n) = B(α, β + n) ÷ B(α, β)</c>, the product of the shares retained.</summary>
    /// <param name="periods">n, from 0.</param>
    public double Survival(int periods)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(periods);
        var share = 1d;
        for (var period = 1; period <= periods; period++)
        {
            share *= Retention(period);
        }

        return share;
    }

    /// <summary>Returns the share of a cohort that is lost at the end of period n: <c>S(n − 1) − S(n) = B(α + 1, β + n − 1) ÷ B(α, β)</c>.</summary>
    /// <param name="period">n, from 1.</param>
    public double Loss(int period) => Survival(period - 1) * (1 - Retention(period));

    /// <summary>Returns the log-likelihood of cohorts.</summary>
    public double LogLikelihood(IReadOnlyCollection<RetentionCohort> cohorts) =>
        RenewalCount.ListOf(cohorts).Sum(count =>
            (count.Lost == 0 ? 0 : count.Lost * Math.Log(1 - Retention(count.Period))) + (count.Kept == 0 ? 0 : count.Kept * Math.Log(Retention(count.Period))));

    /// <summary>Returns the discounted expected lifetime of a new customer (DEL), in periods: <c>Σ S(n) ÷ (1 + d)ⁿ</c> from n = 0, the first payment not discounted.</summary>
    /// <param name="discount">The discount d of one period; not negative.</param>
    /// <returns>Periods; none when nothing is discounted and the mean lifetime is infinite.</returns>
    public double? DiscountedLifetime(double discount) => 1 + (DiscountedResidualLifetime(discount, 0) / (1 + discount));

    /// <summary>Returns the discounted expected residual lifetime (DERL) of a customer who is still there, just before they renew or leave.</summary>
    /// <remarks>
    /// <para><c>Σ S(n + k) ÷ S(n) ÷ (1 + d)ᵏ⁻¹</c> from k = 1, the next payment not discounted; in closed form
    /// <c>(β + n) ÷ (α + β + n) × ₂F₁(1, β + n + 1; α + β + n + 1; 1 ÷ (1 + d))</c> (Fader and Hardie 2010, equation 6).</para>
    /// </remarks>
    /// <param name="discount">The discount d of one period; not negative.</param>
    /// <param name="renewals">n: how often the customer has renewed, from 0.</param>
    /// <returns>Periods; none when nothing is discounted and the mean is infinite.</returns>
    public double? DiscountedResidualLifetime(double discount, int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return discount > 0 ? Retention(renewals + 1) * GaussSeries.OfOne(Beta + renewals + 1, Alpha + Beta + renewals + 1, 1 / (1 + discount)) :
            Alpha > 1 ? (Beta + renewals) / (Alpha - 1) :
            null;
    }
}
