using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Retention;

/// <summary>The log-likelihood of the shifted-beta-geometric model by ln α, ln β.</summary>
/// <remarks>
/// The chance of leaving at the end of period n, for who came so far, is <c>α ÷ (α + β + n − 1)</c>. The paper's beta functions cancel to
/// <para><c>Σ lost ln(α ÷ (α + β + n − 1)) + kept ln((β + n − 1) ÷ (α + β + n − 1))</c></para>
/// over the periods of all cohorts together, which needs no special functions and loses no digits.
/// </remarks>
internal sealed class ShiftedBetaGeometricLikelihood(IReadOnlyList<RenewalCount> periods) : ILikelihood
{
    public LikelihoodPoint At(Vector<double> logParameters)
    {
        var (alpha, beta) = (Math.Exp(logParameters[0]), Math.Exp(logParameters[1]));
        var (value, slope, bend) = (0d, new double[2], new double[2, 2]);
        foreach (var (period, lost, kept) in periods)
        {
            var (stay, all, seen) = (beta + period - 1, alpha + beta + period - 1, lost + kept);
            value += (lost * Math.Log(alpha / all)) + (kept * Math.Log(stay / all));
            slope[0] += (lost / alpha) - (seen / all);
            slope[1] += (kept / stay) - (seen / all);
            var shared = seen / (all * all);
            bend[0, 0] += shared - (lost / (alpha * alpha));
            bend[0, 1] += shared;
            bend[1, 1] += shared - (kept / (stay * stay));
        }

        return LikelihoodPoint.OfParameters(value, [alpha, beta], slope, bend);
    }
}
