using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The log-likelihood of the BG/NBD model over groups of equal customers, by ln r, ln α, ln a, ln b.</summary>
/// <remarks>
/// For one customer, with every product of gammas written as a sum over the repeats k = 0 … x − 1:
/// <para><c>Σ ln(r + k) − x ln(α + T) − r ln(1 + T ÷ α) − Σ ln(1 + a ÷ (b + k)) + [x &gt; 0] ln(1 + e^d)</c></para>
/// <para><c>d = ln a − ln(b + x − 1) + (r + x) (ln(α + T) − ln(α + t_x))</c></para>
/// It is the paper's likelihood in the logarithms of Fader and Hardie's note 027, without its differences of log-gammas: those
/// lose all digits when a and b are large, and a search then runs off to where rounding makes the likelihood positive.
/// </remarks>
internal sealed class BgNbdLikelihood(IReadOnlyList<PurchaseGroup> groups) : ILikelihood
{
    private readonly PurchaseGroup[] _groups = [.. groups];
    private readonly int _mostRepeats = groups.Count == 0 ? 0 : groups.Max(group => group.Repeats);

    public LikelihoodPoint At(Vector<double> logParameters)
    {
        var (r, alpha, a, b) = (Math.Exp(logParameters[0]), Math.Exp(logParameters[1]), Math.Exp(logParameters[2]), Math.Exp(logParameters[3]));
        var repeats = RepeatSums.UpTo(_mostRepeats, r, a, b);
        var sum = default(BgNbdSums);
        foreach (ref readonly var group in _groups.AsSpan())
        {
            sum.Add(group, repeats[group.Repeats], r, alpha, a, b);
        }

        double[,] bend =
        {
            { sum.Rr, sum.RAlpha, sum.Ra, sum.Rb },
            { 0, sum.AlphaAlpha, sum.AlphaA, sum.AlphaB },
            { 0, 0, sum.Aa, sum.Ab },
            { 0, 0, 0, sum.Bb },
        };
        return LikelihoodPoint.OfParameters(sum.Value, [r, alpha, a, b], [sum.R, sum.Alpha, sum.A, sum.B], bend);
    }
}
