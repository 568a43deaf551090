using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>Whether customers of several groups stay equally long: the log-rank test (Mantel 1966, Peto and Peto 1972).</summary>
/// <remarks>
/// <para>At each time with a loss the lost are expected to spread over the groups as those at risk do. <c>χ² = (O − E)ᵀ V⁻ (O − E)</c>, with the hypergeometric
/// variance <c>V = Σ lost (at risk − lost) ÷ (at risk − 1) × (p on the diagonal, less p pᵀ)</c>, where p are the groups' shares of those at risk. As many degrees of freedom as V has ranks: one
/// less than there are groups that were ever at risk.</para>
/// </remarks>
/// <param name="Groups">Each group, in the order given.</param>
/// <param name="ChiSquared">χ²; 0 without degrees of freedom.</param>
/// <param name="Degrees">Its degrees of freedom; 0 where nothing can be compared: fewer than two groups at risk together, or nobody lost.</param>
public sealed record LogRankTest(IReadOnlyList<LogRankGroup> Groups, double ChiSquared, int Degrees)
{
    /// <summary>The chance below which a difference is called clear.</summary>
    public const double Clear = 0.05;

    /// <summary>Gets the chance of a χ² as large or larger were there no difference, 0 to 1; none where nothing can be compared.</summary>
    public double? PValue => Degrees == 0 ? null : SpecialFunctions.GammaUpperRegularized(Degrees / 2d, ChiSquared / 2);

    /// <summary>Gets whether the difference is clear: a chance below 5%.</summary>
    public bool IsClear => PValue < Clear;

    /// <summary>Returns the test of groups.</summary>
    /// <param name="groups">The counts of lifetimes of each group, rising.</param>
    public static LogRankTest Of(IReadOnlyList<IReadOnlyList<LifetimeCount>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var (atRisk, next) = (groups.Select(group => group.Sum(count => count.Lost + count.Kept)).ToArray(), new int[groups.Count]);
        var result = new LogRankGroup[groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            result[i] = new LogRankGroup(atRisk[i], groups[i].Sum(count => count.Lost), 0);
        }

        var variance = Matrix<double>.Build.Dense(Math.Max(1, groups.Count), Math.Max(1, groups.Count));
        foreach (var (time, lost, _) in LifetimeCount.Merge(groups))
        {
            if (lost > 0)
            {
                AddMoment(result, variance, atRisk, lost);
            }

            for (var i = 0; i < groups.Count; i++)
            {
                atRisk[i] -= next[i] < groups[i].Count && groups[i][next[i]].Length == time ? groups[i][next[i]].Lost + groups[i][next[i]++].Kept : 0;
            }
        }

        var (chiSquared, degrees) = ChiSquaredOf(Vector<double>.Build.Dense(variance.RowCount, i => i < result.Length ? result[i].Observed - result[i].Expected : 0), variance);
        return new LogRankTest(result, chiSquared, degrees);
    }

    private static void AddMoment(LogRankGroup[] groups, Matrix<double> variance, int[] atRisk, int lost)
    {
        var all = (double)atRisk.Sum();
        var weight = all > 1 ? lost * (all - lost) / (all - 1) : 0;
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = groups[i] with { Expected = groups[i].Expected + (lost * atRisk[i] / all) };
            for (var j = 0; j < groups.Length; j++)
            {
                variance[i, j] += weight * atRisk[i] / all * ((i == j ? 1 : 0) - (atRisk[j] / all));
            }
        }
    }

    /// <summary>Returns the form over the axes in which groups vary at all; one that was never at risk, and the sum of all, have none.</summary>
    private static (double ChiSquared, int Degrees) ChiSquaredOf(Vector<double> difference, Matrix<double> variance)
    {
        var axes = variance.Evd(Symmetricity.Symmetric);
        var sizes = axes.EigenValues.Real();
        var along = axes.EigenVectors.TransposeThisAndMultiply(difference);
        var used = Enumerable.Range(0, sizes.Count).Where(i => sizes[i] > 1e-12 * sizes.Maximum()).ToList();
        return (used.Sum(i => along[i] * along[i] / sizes[i]), used.Count);
    }
}

/// <summary>A group in a log-rank test.</summary>
/// <param name="Customers">How many customers.</param>
/// <param name="Observed">How many of them were lost.</param>
/// <param name="Expected">How many would have been lost were there no difference.</param>
public readonly record struct LogRankGroup(int Customers, int Observed, double Expected);
