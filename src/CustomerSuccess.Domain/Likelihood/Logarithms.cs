using MathNet.Numerics;

namespace CustomerSuccess.Domain.Likelihood;

/// <summary>Logarithms that keep their digits near 0, which those of the framework lose.</summary>
internal static class Logarithms
{
    /// <summary>Returns <c>ln(1 + x)</c> for x above −1 (Kahan's form: what 1 + x loses, the quotient gives back).</summary>
    public static double OfOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>Returns <c>1 − e^x</c> for x up to 0.</summary>
    public static double OneMinusPower(double x) => -SpecialFunctions.Expm1(x);

    /// <summary>Returns <c>ln(1 + e^x)</c>, which neither overflows nor loses a small part.</summary>
    public static double OfOnePlusPower(double x) => x > 0 ? x + OfOnePlus(Math.Exp(-x)) : OfOnePlus(Math.Exp(x));
}
