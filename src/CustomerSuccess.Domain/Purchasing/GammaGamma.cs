using CustomerSuccess.Domain.Likelihood;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>How much customers spend in a purchase: the gamma–gamma model of Fader, Hardie and Lee (2005), as in Fader and Hardie's note 025 (2013).</summary>
/// <remarks>
/// What a customer pays varies from purchase to purchase around a mean of their own (gamma, shape p); the means vary over customers
/// (the scale is gamma distributed with shape q and scale v). How much is paid does not depend on how often.
/// </remarks>
/// <param name="P">p: the larger, the less one customer's purchases differ; above 0.</param>
/// <param name="Q">q: the larger, the less customers differ; above 0.</param>
/// <param name="V">v: a scale, in the unit of the amounts; above 0.</param>
public sealed record GammaGamma(double P, double Q, double V)
{
    /// <summary>Gets the mean purchase over all customers, <c>p v ÷ (q − 1)</c>; none when q is not above 1, since the mean is then infinite.</summary>
    public double? PopulationMean => Q > 1 ? P * V / (Q - 1) : null;

    /// <summary>Returns the log-likelihood of one customer's mean.</summary>
    /// <param name="purchases">x: over how many purchases; above 0.</param>
    /// <param name="mean">The mean amount; above 0, or the likelihood has no value.</param>
    public double LogLikelihood(int purchases, double mean) => new GammaGammaLikelihood([new SpendGroup(purchases, mean, 1)]).At(LikelihoodSearch.Logarithms(P, Q, V)).Value;

    /// <summary>Returns what a customer is expected to pay in a purchase, given what they paid so far: <c>p (v + x z̄) ÷ (p x + q − 1)</c>.</summary>
    /// <remarks>It lies between the customer's own mean and that of all customers, the nearer to their own the more they bought. Repeat purchases worth 0 are no trouble.</remarks>
    /// <param name="purchases">x: how many purchases the mean is of; 0 for who is not known yet.</param>
    /// <param name="mean">z̄: their mean amount; not negative. It is not looked at when there are none.</param>
    /// <returns>The amount; none when p x + q is not above 1, since the mean is then infinite.</returns>
    public double? ExpectedSpend(int purchases, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(purchases);
        var known = purchases == 0 ? 0 : purchases * mean;
        ArgumentOutOfRangeException.ThrowIfNegative(known, nameof(mean));
        var weight = (P * purchases) + Q - 1;
        return weight > 0 ? P * (V + known) / weight : null;
    }
}
