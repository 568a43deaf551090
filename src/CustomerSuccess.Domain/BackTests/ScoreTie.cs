namespace CustomerSuccess.Domain.BackTests;

/// <summary>The customers of one score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Kept">How many were not.</param>
public readonly record struct ScoreTie(decimal Score, int Lost, int Kept)
{
    /// <summary>Gets how many there are.</summary>
    public int Cases => Lost + Kept;

    /// <summary>Returns the ties, from the greatest risk to the least. Every figure of a back-test is made of them, so that none depends on the order of the cases.</summary>
    /// <remarks>One sort, O(n log n); the rest of a back-test is one pass over the ties.</remarks>
    public static IReadOnlyList<ScoreTie> ListOf(IEnumerable<ScoredOutcome> cases, RiskDirection risk)
    {
        var all = cases.ToArray();
        var (scores, lost) = (Array.ConvertAll(all, one => one.Score), Array.ConvertAll(all, one => one.IsLost));
        Array.Sort(scores, lost);
        var ties = new List<ScoreTie>();
        for (var (at, end) = (0, 0); at < scores.Length; at = end)
        {
            var count = 0;
            for (end = at; end < scores.Length && scores[end] == scores[at]; end++)
            {
                count += lost[end] ? 1 : 0;
            }

            ties.Add(new ScoreTie(scores[at], count, end - at - count));
        }

        if (risk is RiskDirection.HighScores)
        {
            ties.Reverse();
        }

        return ties;
    }
}
