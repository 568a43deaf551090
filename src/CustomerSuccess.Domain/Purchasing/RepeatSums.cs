using CustomerSuccess.Domain.Likelihood;

namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The parts of the BG/NBD likelihood that depend on the number of repeats only, as sums over k = 0 … x − 1, with their derivatives.</summary>
/// <remarks>They are made once for every x, and then looked up for each group of customers.</remarks>
internal struct RepeatSums
{
    /// <summary>Σ ln(r + k) − ln(1 + a ÷ (b + k)).</summary>
    public double Value;

    /// <summary>Its derivatives: Σ 1 ÷ (r + k); −Σ 1 ÷ (a + b + k); Σ a ÷ ((b + k)(a + b + k)).</summary>
    public double R;
    public double A;
    public double B;

    /// <summary>And the second ones: −Σ 1 ÷ (r + k)²; Σ 1 ÷ (a + b + k)², by a twice and by a and b; Σ 1 ÷ (a + b + k)² − 1 ÷ (b + k)².</summary>
    public double Rr;
    public double Aa;
    public double Bb;

    /// <summary>Returns the sums for 0 repeats, 1 repeat and so on.</summary>
    public static RepeatSums[] UpTo(int repeats, double r, double a, double b)
    {
        var sums = new RepeatSums[repeats + 1];
        for (var k = 0; k < repeats; k++)
        {
            var (bought, all, stayed) = (1 / (r + k), 1 / (a + b + k), 1 / (b + k));
            ref var next = ref sums[k + 1];
            next = sums[k];
            next.Value += Math.Log(r + k) - Logarithms.OfOnePlus(a * stayed);
            next.R += bought;
            next.A -= all;
            next.B += a * stayed * all;
            next.Rr -= bought * bought;
            next.Aa += all * all;
            next.Bb -= a * stayed * all * (stayed + all);
        }

        return sums;
    }
}
