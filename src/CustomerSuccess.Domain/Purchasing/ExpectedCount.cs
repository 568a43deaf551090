using CustomerSuccess.Domain.Likelihood;
using MathNet.Numerics;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>E[X(t)] of the BG/NBD model without differences of large numbers.</summary>
/// <remarks>
/// The paper's form divides by a − 1 and needs ₂F₁ with a third parameter that can be 0 or negative. The same number is a sum of positive parts:
/// <para><c>Σ P(N &gt; j) × E[(1 − p)^j] over j = 0, 1, …</c></para>
/// where N counts the purchases of someone who never drops out (negative binomial with r and t ÷ (α + t)): purchase j + 1 is made by who would
/// have got so far and did not drop out after any of the j before. Where that sum is long, it is taken over p instead.
/// </remarks>
internal static class ExpectedCount
{
    /// <summary>Below this logarithm the sum would start from 0.</summary>
    private const double LeastLogarithm = -600;

    private const double MostTerms = 3000;

    /// <summary>Returns E[X(t)].</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public static double Of(double r, double alpha, double a, double b, double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        if (time == 0)
        {
            return 0;
        }

        return -r * Logarithms.OfOnePlus(time / alpha) > LeastLogarithm && Terms(r, time / alpha) < MostTerms
            ? OverPurchases(r, a, b, time / alpha)
            : OverDropout(r, a, b, time / alpha);
    }

    /// <summary>Returns the sum over the purchases; <paramref name="ages"/> is t ÷ α.</summary>
    internal static double OverPurchases(double r, double a, double b, double ages)
    {
        var (share, logNone, terms) = (ages / (1 + ages), -r * Logarithms.OfOnePlus(ages), Terms(r, ages));
        var (exactly, more, stayed) = (Math.Exp(logNone), Logarithms.OneMinusPower(logNone), 1d);
        var sum = more;
        for (var j = 0; j < terms && more > 0; j++)
        {
            exactly *= (r + j) / (j + 1) * share;
            more -= exactly;
            stayed *= (b + j) / (a + b + j);
            sum += Math.Max(0, more) * stayed;
        }

        return sum;
    }

    /// <summary>Returns the mean over p of <c>(1 − (1 + p t ÷ α)^−r) ÷ p</c>, which is E[X(t)] of who drops out with probability p.</summary>
    /// <remarks>By equal steps of the logit of p, in which the integrand is smooth and falls off exponentially on both sides, so that few steps give all digits.</remarks>
    internal static double OverDropout(double r, double a, double b, double ages)
    {
        var step = Math.Min(0.5, 0.7 / Math.Sqrt(a * b / (a + b)));
        var middle = Math.Log(a / b);
        var density = new LogitDensity(a, b, middle);
        var (weights, sum) = (0d, 0d);
        foreach (var direction in (double[])[-step, step])
        {
            for (var y = direction < 0 ? middle : middle + step; ; y += direction)
            {
                var (weight, value) = (density.At(y), Purchases(r, ages, LogitDensity.Proportion(y)));
                (weights, sum) = (weights + weight, sum + (weight * value));
                if (IsAtEnd(y))
                {
                    // From here on weights fall by the same factor and the value stays: the rest is a geometric series.
                    var rest = weight / SpecialFunctions.Expm1(direction < 0 ? -a * direction : b * direction);
                    (weights, sum) = (weights + rest, sum + (rest * value));
                    break;
                }

                if (weight < 1e-18 * weights && weight * value < 1e-18 * sum)
                {
                    break;
                }
            }
        }

        return sum / weights;

        bool IsAtEnd(double y) => y < -37 - Math.Log(1 + (ages * (r + 1)) + a + b) || y > 37 + Math.Log(1 + a + b);
    }

    /// <summary>Returns after how many terms nothing of 10⁻¹⁶ is left: they fall like (t ÷ (α + t))^j once j is past the bulk of the purchases.</summary>
    private static double Terms(double r, double ages) => (40 + (4 * r)) / Logarithms.OfOnePlus(1 / ages);

    private static double Purchases(double r, double ages, double p) => Logarithms.OneMinusPower(-r * Logarithms.OfOnePlus(p * ages)) / p;
}

/// <summary>The density of the logit of a beta variable, up to a factor, so that it is 1 at a chosen place.</summary>
internal readonly record struct LogitDensity(double A, double B, double One)
{
    public static double Proportion(double logit) => 1 / (1 + Math.Exp(-logit));

    public double At(double logit) => Math.Exp(Logarithm(logit) - Logarithm(One));

    // a ln p + b ln(1 − p), with ln p = −ln(1 + e^−y) and ln(1 − p) = −ln(1 + e^y).
    private double Logarithm(double logit) => -(A * Logarithms.OfOnePlusPower(-logit)) - (B * Logarithms.OfOnePlusPower(logit));
}
