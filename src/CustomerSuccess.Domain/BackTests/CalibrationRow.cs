namespace CustomerSuccess.Domain.BackTests;

/// <summary>Customers whose chance of loss was said to lie in a tenth of the scale, and how many of them were lost.</summary>
/// <remarks>A well calibrated forecast has the <see cref="Forecast"/> of each row in its <see cref="Range"/>. Rows without customers are left out.</remarks>
/// <param name="From">The lower end of the tenth, which belongs to it.</param>
/// <param name="Until">The upper end, which belongs to the next one; 1 belongs to the last.</param>
/// <param name="Cases">How many customers.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Forecast">The mean of what was said, a proportion.</param>
public sealed record CalibrationRow(decimal From, decimal Until, int Cases, int Lost, decimal Forecast)
{
    /// <summary>Gets the share that was lost.</summary>
    public decimal Rate => (decimal)Lost / Cases;

    /// <summary>Gets the 95% range of that share.</summary>
    public WilsonRange Range => WilsonRange.Of(Lost, Cases);

    /// <summary>Returns the table of ties, the least chance first; empty where a score is no chance, from 0 to 1. Where low scores are risk, the chance of loss is 1 less the score.</summary>
    public static IReadOnlyList<CalibrationRow> ListOf(IReadOnlyList<ScoreTie> ties, RiskDirection risk)
    {
        ArgumentNullException.ThrowIfNull(ties);
        if (ties.Any(tie => tie.Score is < 0 or > 1))
        {
            return [];
        }

        return [.. ties.Select(tie => (Tie: tie, Chance: risk is RiskDirection.HighScores ? tie.Score : 1 - tie.Score))
            .GroupBy(one => Math.Min(9, (int)(one.Chance * 10)))
            .OrderBy(tenth => tenth.Key)
            .Select(tenth => new CalibrationRow(
                tenth.Key / 10m, (tenth.Key + 1) / 10m, tenth.Sum(one => one.Tie.Cases), tenth.Sum(one => one.Tie.Lost), tenth.Sum(one => one.Chance * one.Tie.Cases) / tenth.Sum(one => one.Tie.Cases)))];
    }
}
