namespace CustomerSuccess.Domain.BackTests;

/// <summary>How many customers of a band were lost.</summary>
/// <typeparam name="TBand">What bands are named by.</typeparam>
/// <param name="Band">The band.</param>
/// <param name="Cases">How many customers were in it.</param>
/// <param name="Lost">How many of them were lost.</param>
public sealed record BandOutcome<TBand>(TBand Band, int Cases, int Lost)
{
    /// <summary>Gets the share that was lost; not defined in a band without customers.</summary>
    public Figure Rate => Figure.Ratio(Lost, Cases, ifNothing: WhyNot.NoCustomers);

    /// <summary>Gets the 95% range of that share; none in a band without customers.</summary>
    public WilsonRange? Range => Cases == 0 ? null : WilsonRange.Of(Lost, Cases);
}

/// <summary>Churn by band.</summary>
public static class BandOutcomes
{
    /// <summary>Returns the outcomes of bands, in the order in which they are named; a band without customers is there, too.</summary>
    /// <param name="bands">The bands.</param>
    /// <param name="cases">The band of each customer, and whether they were lost.</param>
    public static IReadOnlyList<BandOutcome<TBand>> Of<TBand>(IEnumerable<TBand> bands, IEnumerable<(TBand Band, bool IsLost)> cases)
        where TBand : notnull
    {
        var byBand = cases.ToLookup(one => one.Band, one => one.IsLost);
        return [.. bands.Select(band => new BandOutcome<TBand>(band, byBand[band].Count(), byBand[band].Count(isLost => isLost)))];
    }

    /// <summary>Returns the outcomes of the bands between limits; a limit belongs to the band above it, and is held against the unrounded score.</summary>
    /// <param name="ties">The customers by score, in either order.</param>
    /// <param name="limits">The limits, such as 50 and 75, in any order.</param>
    public static IReadOnlyList<BandOutcome<ScoreBand>> Between(IReadOnlyList<ScoreTie> ties, IEnumerable<decimal> limits)
    {
        var sorted = limits.Distinct().Order().ToList();
        var bands = Enumerable.Range(0, sorted.Count + 1).Select(i => new ScoreBand(i == 0 ? null : sorted[i - 1], i == sorted.Count ? null : sorted[i]));
        return [.. bands.Select(band => new BandOutcome<ScoreBand>(band, ties.Where(tie => band.Holds(tie.Score)).Sum(tie => tie.Cases), ties.Where(tie => band.Holds(tie.Score)).Sum(tie => tie.Lost)))];
    }
}

/// <summary>Scores from one limit up to another.</summary>
/// <param name="From">The lower limit, which belongs to the band; none in the lowest.</param>
/// <param name="Until">The upper limit, which does not; none in the highest.</param>
public sealed record ScoreBand(decimal? From, decimal? Until)
{
    /// <summary>Tells whether a score is in the band.</summary>
    public bool Holds(decimal score) => (From is null || score >= From) && (Until is null || score < Until);
}
