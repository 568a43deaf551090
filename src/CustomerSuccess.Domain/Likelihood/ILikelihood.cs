using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Likelihood;

/// <summary>How well the parameters of a model explain what was seen, as a function of their logarithms, so that every parameter stays above 0.</summary>
internal interface ILikelihood
{
    /// <summary>Returns the log-likelihood at a point with its first and second derivatives.</summary>
    /// <param name="logParameters">The natural logarithms of the parameters.</param>
    LikelihoodPoint At(Vector<double> logParameters);
}
