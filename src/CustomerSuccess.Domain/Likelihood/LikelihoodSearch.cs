using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Likelihood;

/// <summary>Looks for the highest top of a log-likelihood from several starts, since one start can end on a lower one.</summary>
internal static class LikelihoodSearch
{
    /// <summary>Returns the natural logarithms of parameters.</summary>
    public static Vector<double> Logarithms(params double[] parameters) => Vector<double>.Build.Dense(parameters.Length, i => Math.Log(parameters[i]));

    /// <summary>Returns the highest top. A ridge that rises for ever above all tops is the answer too: then there is no estimate.</summary>
    /// <param name="likelihood">What is climbed.</param>
    /// <param name="starts">The logarithms of the parameters to start from.</param>
    public static Climb Highest(ILikelihood likelihood, IEnumerable<Vector<double>> starts)
    {
        var climbs = starts.Select(start => LikelihoodClimb.From(likelihood, start)).ToList();
        var highest = climbs.MaxBy(climb => climb.Point.Value)!;

        // A climb that ended beside a top, or on its way to one, does not hide the top.
        return climbs.Find(climb => climb.Fault is null && climb.Point.Value >= highest.Point.Value - 1e-6) ?? highest;
    }

    /// <summary>Returns the highest top of much data: from where the starts lead on a sample.</summary>
    /// <param name="likelihood">The likelihood of everything.</param>
    /// <param name="sample">The likelihood of a part of it, in which all starts are tried.</param>
    /// <param name="starts">The logarithms of the parameters to start from.</param>
    public static Climb Highest(ILikelihood likelihood, ILikelihood sample, IReadOnlyList<Vector<double>> starts)
    {
        var first = Highest(sample, starts);
        var climb = first.Fault is null ? LikelihoodClimb.From(likelihood, first.Place) : null;

        // What the sample does not bear out is looked for in everything.
        return climb is { Fault: null } ? climb : Highest(likelihood, starts);
    }
}
