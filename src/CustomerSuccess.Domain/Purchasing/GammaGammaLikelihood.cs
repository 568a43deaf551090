using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The log-likelihood of the gamma–gamma model over groups of equal customers, by ln p, ln q, ln v.</summary>
/// <remarks>
/// For one customer with x purchases of mean z:
/// <para><c>−ln B(p x, q) − p x ln(1 + v ÷ (x z)) − q ln(1 + x z ÷ v) − ln z</c></para>
/// which is the density of note 025 with its powers gathered, so that no large numbers are subtracted.
/// </remarks>
internal sealed class GammaGammaLikelihood(IReadOnlyList<SpendGroup> groups) : ILikelihood
{
    public LikelihoodPoint At(Vector<double> logParameters)
    {
        var (p, q, v) = (Math.Exp(logParameters[0]), Math.Exp(logParameters[1]), Math.Exp(logParameters[2]));
        var (sum, parts, ofQ) = (default(GammaGammaSums), default(GammaParts), (SpecialFunctions.DiGamma(q), Trigamma.Of(q)));
        foreach (var group in groups)
        {
            // Groups come by number of purchases: what depends on it only is made once for each.
            parts = group.Purchases == parts.Purchases ? parts : GammaParts.Of(group.Purchases, p, q, ofQ);
            sum.Add(group, parts, p, q, v);
        }

        double[,] bend = { { sum.Pp, sum.Pq, sum.Pv }, { 0, sum.Qq, sum.Qv }, { 0, 0, sum.Vv } };
        return LikelihoodPoint.OfParameters(sum.Value, [p, q, v], [sum.P, sum.Q, sum.V], bend);
    }
}

/// <summary>−ln B(p x, q) with its derivatives.</summary>
internal readonly record struct GammaParts(int Purchases, double Value, double P, double Q, double Pp, double Pq, double Qq)
{
    public static GammaParts Of(int purchases, double p, double q, (double Digamma, double Trigamma) ofQ)
    {
        var (x, own) = ((double)purchases, p * purchases);
        var (all, bent) = (SpecialFunctions.DiGamma(own + q), Trigamma.Of(own + q));
        return new GammaParts(
            purchases,
            -SpecialFunctions.BetaLn(own, q),
            x * (all - SpecialFunctions.DiGamma(own)),
            all - ofQ.Digamma,
            x * x * (bent - Trigamma.Of(own)),
            x * bent,
            bent - ofQ.Trigamma);
    }
}

/// <summary>The log-likelihood with its derivatives by p, q and v, added up over groups.</summary>
internal struct GammaGammaSums
{
    public double Value;
    public double P;
    public double Q;
    public double V;
    public double Pp;
    public double Pq;
    public double Pv;
    public double Qq;
    public double Qv;
    public double Vv;

    public void Add(in SpendGroup group, in GammaParts parts, double p, double q, double v)
    {
        var (n, x, total) = ((double)group.Customers, (double)group.Purchases, group.Purchases * group.Mean);
        var (logOwn, logAll, whole) = (-Logarithms.OfOnePlus(v / total), -Logarithms.OfOnePlus(total / v), 1 / (v + total));
        Value += n * (parts.Value + (p * x * logOwn) + (q * logAll) - Math.Log(group.Mean));
        P += n * (parts.P + (x * logOwn));
        Q += n * (parts.Q + logAll);

        // q ÷ v − (p x + q) ÷ (v + x z)
        V += n * ((q * total / v) - (p * x)) * whole;
        Pp += n * parts.Pp;
        Pq += n * parts.Pq;
        Pv -= n * x * whole;
        Qq += n * parts.Qq;
        Qv += n * total / v * whole;
        Vv += n * ((((p * x) + q) * whole * whole) - (q / (v * v)));
    }
}
