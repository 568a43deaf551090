namespace CustomerSuccess.Domain.Likelihood;

/// <summary>The second derivative of ln Γ, which MathNet.Numerics does not have.</summary>
internal static class Trigamma
{
    /// <summary>Returns <c>ψ′(x)</c> for x above 0, to about 15 digits.</summary>
    public static double Of(double x)
    {
        var sum = 0d;
        for (; x < 12; x++)
        {
            sum += 1 / (x * x);
        }

        // Abramowitz and Stegun 6.4.12; at 12 the next term is below 10⁻¹⁶.
        var square = 1 / (x * x);
        var series = (1d / 6) - (square * ((1d / 30) - (square * ((1d / 42) - (square * ((1d / 30) - (square * ((5d / 66) - (square * 691 / 2730)))))))));
        return sum + (1 / x) + (square / 2) + (square / x * series);
    }
}
