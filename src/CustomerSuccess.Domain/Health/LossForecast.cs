using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Health;

/// <summary>What the health score would have forecast at each month end from what had happened before it, against what came.</summary>
/// <remarks>The chance of loss at a month end is learned from the month ends before it alone, whose 90 days had passed by then; so no forecast has seen its own outcome.</remarks>
/// <param name="Test">The forecasts against what came.</param>
/// <param name="Fifths">The forecasts by fifths of customers, the least chance first; equal chances are never parted, so that there may be fewer.</param>
public sealed record LossForecast(BackTest Test, IReadOnlyList<ForecastFifth> Fifths)
{
    /// <summary>Returns the forecasts; none where no month end had enough outcomes before it, or too few came.</summary>
    /// <param name="monthEnds">The scores of each month end with what happened, the oldest first; their 90 days do not overlap.</param>
    public static LossForecast? Of(IReadOnlyList<IEnumerable<ScoredOutcome>> monthEnds)
    {
        ArgumentNullException.ThrowIfNull(monthEnds);
        var (known, forecasts) = (new List<ScoredOutcome>(), new List<ScoredOutcome>());
        foreach (var monthEnd in monthEnds.Select(one => one.ToList()))
        {
            var before = BackTest.Of(known, RiskDirection.LowScores);
            if (before.HasEnough && LossChance.Of(before.Ties) is { } chance)
            {
                forecasts.AddRange(monthEnd.Select(one => new ScoredOutcome((decimal)chance.At(one.Score), one.IsLost)));
            }

            known.AddRange(monthEnd);
        }

        var test = BackTest.Of(forecasts, RiskDirection.HighScores);
        return test.HasEnough ? new LossForecast(test, ForecastFifth.ListOf(test)) : null;
    }
}

/// <summary>A fifth of the customers by their chance of loss.</summary>
/// <param name="Least">The least chance in it.</param>
/// <param name="Greatest">The greatest chance in it.</param>
/// <param name="Forecast">The mean chance.</param>
/// <param name="Cases">How many customers.</param>
/// <param name="Lost">How many of them were lost.</param>
public sealed record ForecastFifth(decimal Least, decimal Greatest, decimal Forecast, int Cases, int Lost)
{
    private const int Groups = 5;

    /// <summary>Gets the share that was lost.</summary>
    public decimal Rate => (decimal)Lost / Cases;

    /// <summary>Gets the 95% range of that share.</summary>
    public WilsonRange Range => WilsonRange.Of(Lost, Cases);

    internal static IReadOnlyList<ForecastFifth> ListOf(BackTest test)
    {
        var (fifths, ties, before) = (new List<ForecastFifth>(), new List<ScoreTie>(), 0L);
        foreach (var tie in test.Ties.Reverse())
        {
            ties.Add(tie);
            before += tie.Cases;
            if (before * Groups >= (long)test.Cases * (fifths.Count + 1))
            {
                fifths.Add(Of(ties));
                ties.Clear();
            }
        }

        return fifths;
    }

    private static ForecastFifth Of(List<ScoreTie> ties)
    {
        var cases = ties.Sum(tie => tie.Cases);
        return new ForecastFifth(ties[0].Score, ties[^1].Score, ties.Sum(tie => tie.Score * tie.Cases) / cases, cases, ties.Sum(tie => tie.Lost));
    }
}
