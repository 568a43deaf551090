namespace CustomerSuccess.Domain.Retention;

/// <summary>Gauss's hypergeometric function with 1 as its first parameter, which MathNet.Numerics does not have.</summary>
internal static class GaussSeries
{
    /// <summary>Returns <c>₂F₁(1, b; c; z)</c> for 0 ≤ z &lt; 1 and c above 1 and above b − 1.</summary>
    /// <remarks>
    /// By Gauss's continued fraction (NIST Handbook 15.7.1), whose parts are all positive: near z = 1, where the series needs terms in proportion to 1 ÷ (1 − z), it needs the root of that.
    /// </remarks>
    public static double OfOne(double b, double c, double z)
    {
        // (c − 1) ÷ F = t₀ − u₁z ÷ (t₁ − u₂z ÷ (t₂ − …)), by Lentz's method from the front.
        var (start, value) = (c - 1, c - 1);
        var (above, below) = (value, 0d);
        for (var step = 1; step < 10_000_000; step++)
        {
            var half = step / 2;
            var part = -z * (step % 2 == 1 ? (b + half) * (start + half) : half * (start - b + half));
            var term = start + step;
            below = 1 / (term + (part * below));
            above = term + (part / above);
            var change = above * below;
            value *= change;
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return start / value;
    }
}
