namespace CustomerSuccess.Domain.Lifetime;

/// <summary>A time at which customers were lost.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">How many were there until then.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Share">The share that stayed from then on.</param>
/// <param name="Spread">Greenwood's sum up to then: <c>Σ lost ÷ (at risk × (at risk − lost))</c>, the variance of ln S(t).</param>
public sealed record SurvivalStep(decimal Time, int AtRisk, int Lost, decimal Share, double Spread)
{
    /// <summary>Gets Greenwood's standard error of the share, <c>S(t) × √spread</c>; none once nobody is left, where the formula has no value.</summary>
    public decimal? StandardError => Share == 0 ? null : Share * (decimal)Math.Sqrt(Spread);

    /// <summary>Gets the 95% limits of the share by its logarithm, <c>exp(ln S(t) ± 1.96 × √spread)</c>, cut at 1; none once nobody is left.</summary>
    public (decimal Low, decimal High)? Range
    {
        get
        {
            var half = (double)Confidence.Z95 * Math.Sqrt(Spread);
            return Share == 0 ? null : (Share * (decimal)Math.Exp(-half), Math.Min(1, Share * (decimal)Math.Exp(half)));
        }
    }
}
