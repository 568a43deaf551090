using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Likelihood;

/// <summary>Climbs a log-likelihood to its top by Newton's steps, damped where a step would not lead up.</summary>
/// <remarks>
/// The minimisers of MathNet.Numerics look at the value or the slope only, throw where a line search fails, and cannot tell a top from a
/// ridge that rises for ever. With the second derivatives a top is known by what a step could still gain, and a parameter
/// that runs away is noticed.
/// </remarks>
internal static class LikelihoodClimb
{
    /// <summary>What a further step may gain at the top, in log-likelihood; and as a part of it, below which sums of many customers have no digits.</summary>
    private const double Tolerance = 1e-12;
    private const double Digits = 1e-15;

    /// <summary>A parameter beyond e^±14 (1,200,000) of its scale has run away: the likelihood has no top inside.</summary>
    private const double Farthest = 14;

    /// <summary>The longest step, of any logarithm: a doubling and a half is as far as a parabola can be trusted.</summary>
    private const double LongestStep = 2;

    private const int MostSteps = 300;

    /// <summary>Climbs from a start.</summary>
    /// <param name="likelihood">What is climbed.</param>
    /// <param name="start">The logarithms of the parameters to start from.</param>
    public static Climb From(ILikelihood likelihood, Vector<double> start)
    {
        var (place, here, damping) = (start, likelihood.At(start), 0d);
        for (var step = 0; step < MostSteps; step++)
        {
            var (move, isSure) = Step(here, 0);
            if (here.Slope * move / 2 < Tolerance + (Digits * Math.Abs(here.Value)))
            {
                // Nothing to gain where the likelihood bends down is a top; where it is flat, it is a ridge that rises to a limit.
                return new Climb(place, here, isSure ? null : FitFault.NoInteriorMaximum);
            }

            var next = place + (damping == 0 ? move : Step(here, damping).Move);
            if (next.AbsoluteMaximum() > Farthest)
            {
                return new Climb(place, here, FitFault.NoInteriorMaximum);
            }

            var there = likelihood.At(next);
            if (there.Value >= here.Value - (1e-13 * Math.Abs(here.Value)))
            {
                (place, here, damping) = (next, there, damping < 1e-3 ? 0 : damping / 10);
            }
            else
            {
                damping = Math.Max(1e-3, damping * 4);
            }
        }

        return new Climb(place, here, FitFault.NotConverged);
    }

    /// <summary>Returns the next step, and whether it is Newton's own and short enough to be believed.</summary>
    private static (Vector<double> Move, bool IsSure) Step(LikelihoodPoint here, double damping)
    {
        // Along each axis of the bend the slope over the size of the bend: up even where the likelihood bends up, as beside a ridge.
        var axes = here.Bend.Evd(Symmetricity.Symmetric);
        var bends = axes.EigenValues.Real();
        var scale = bends.AbsoluteMaximum();
        var along = axes.EigenVectors.TransposeThisAndMultiply(here.Slope);
        var move = axes.EigenVectors * along.MapIndexed((i, slope) => slope / Math.Max(Math.Abs(bends[i]) + (damping * scale), 1e-300));
        var longest = move.AbsoluteMaximum();
        return longest > LongestStep ? (move * (LongestStep / longest), false) : (move, bends.Maximum() < 0);
    }
}

/// <summary>Where a climb ended.</summary>
/// <param name="Place">The logarithms of the parameters.</param>
/// <param name="Point">The log-likelihood there.</param>
/// <param name="Fault">Why it is no top; nothing where it is one.</param>
internal sealed record Climb(Vector<double> Place, LikelihoodPoint Point, FitFault? Fault)
{
    /// <summary>Returns the parameters.</summary>
    public IReadOnlyList<double> Parameters() => [.. Place.Select(Math.Exp)];

    /// <summary>Returns the standard errors of the parameters: the roots of the diagonal of the inverse of the information, the second derivatives with their sign turned.</summary>
    public IReadOnlyList<double> StandardErrors()
    {
        // By logarithms; the error of p itself is p times that of ln p, since the slope at the top is 0.
        var spread = (-Point.Bend).Inverse();
        return [.. Place.Select((log, i) => Math.Exp(log) * Math.Sqrt(spread[i, i]))];
    }
}
