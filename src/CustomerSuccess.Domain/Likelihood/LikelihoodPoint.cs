using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Likelihood;

/// <summary>A log-likelihood at a point, with its derivatives.</summary>
/// <param name="Value">The log-likelihood.</param>
/// <param name="Slope">The first derivatives.</param>
/// <param name="Bend">The second derivatives.</param>
internal sealed record LikelihoodPoint(double Value, Vector<double> Slope, Matrix<double> Bend)
{
    /// <summary>Returns the point of a function whose derivatives are known by the parameters themselves, not by their logarithms.</summary>
    /// <param name="value">The log-likelihood.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="slope">The first derivatives by the parameters.</param>
    /// <param name="bend">The second derivatives by the parameters; the half from the diagonal on is read.</param>
    public static LikelihoodPoint OfParameters(double value, double[] parameters, double[] slope, double[,] bend)
    {
        // By ln p: ∂ becomes p∂, and ∂∂' becomes pp'∂∂', with p∂ more on the diagonal.
        var slopes = Vector<double>.Build.Dense(parameters.Length, i => parameters[i] * slope[i]);
        var bends = Matrix<double>.Build.Dense(
            parameters.Length,
            parameters.Length,
            (i, j) => (parameters[i] * parameters[j] * bend[Math.Min(i, j), Math.Max(i, j)]) + (i == j ? slopes[i] : 0));
        return new LikelihoodPoint(value, slopes, bends);
    }
}
