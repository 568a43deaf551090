using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Health;

/// <summary>The chance of loss by health score, learned from scores whose outcome is known.</summary>
/// <remarks><para><c>chance = 1 ÷ (1 + e^−(a + b × score ÷ 100))</c>, with a and b of the greatest likelihood (logistic regression; for scores, Platt 1999), found by Newton's method.</para></remarks>
/// <param name="Intercept">a.</param>
/// <param name="Slope">b; negative where low scores are risk.</param>
public sealed record LossChance(double Intercept, double Slope)
{
    private const int MostSteps = 50;
    private const double Enough = 1e-10;

    /// <summary>A slope beyond this comes of scores that separate without a fault: the likelihood has no maximum.</summary>
    private const double TooSteep = 1_000;

    /// <summary>Returns what ties say; none where all scores are equal, or separate so well that the likelihood has no maximum.</summary>
    public static LossChance? Of(IReadOnlyList<ScoreTie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var chance = new LossChance(0, 0);
        for (var step = 0; step < MostSteps; step++)
        {
            if (chance.Next(ties) is not { } next || !double.IsFinite(next.Slope) || Math.Abs(next.Slope) > TooSteep)
            {
                return null;
            }

            if (Math.Abs(next.Slope - chance.Slope) + Math.Abs(next.Intercept - chance.Intercept) < Enough)
            {
                return next;
            }

            chance = next;
        }

        return null;
    }

    /// <summary>Returns the chance of a score, 0 to 1.</summary>
    public double At(decimal score) => 1 / (1 + Math.Exp(-(Intercept + (Slope * (double)score / 100))));

    private LossChance? Next(IReadOnlyList<ScoreTie> ties)
    {
        var (ofA, ofB, aa, ab, bb) = (0d, 0d, 0d, 0d, 0d);
        foreach (var tie in ties)
        {
            var (x, p) = ((double)tie.Score / 100, At(tie.Score));
            var (miss, weight) = (tie.Lost - (tie.Cases * p), tie.Cases * p * (1 - p));
            ofA += miss;
            ofB += miss * x;
            aa += weight;
            ab += weight * x;
            bb += weight * x * x;
        }

        var determinant = (aa * bb) - (ab * ab);
        return determinant <= 1e-12 * aa * bb ? null
            : new LossChance(Intercept + (((bb * ofA) - (ab * ofB)) / determinant), Slope + (((aa * ofB) - (ab * ofA)) / determinant));
    }
}
