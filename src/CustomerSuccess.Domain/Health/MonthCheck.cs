using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Health;

/// <summary>The scores of one month end against who left in the 90 days after it.</summary>
/// <param name="On">The month's last day.</param>
/// <param name="Scores">The scores against what happened.</param>
/// <param name="WithoutScore">How many customers had too little data for a score.</param>
public sealed record MonthCheck(DateOnly On, BackTest Scores, int WithoutScore)
{
    /// <summary>Returns the check of one month end.</summary>
    /// <param name="on">The month's last day.</param>
    /// <param name="observations">Those of the day.</param>
    public static MonthCheck Of(DateOnly on, IEnumerable<HealthObservation> observations)
    {
        var all = observations.ToList();
        var scored = all.Where(one => one.Score is not null).Select(one => new ScoredOutcome(one.Score!.Value, one.IsLost)).ToList();
        return new MonthCheck(on, BackTest.Of(scored, RiskDirection.LowScores), all.Count - scored.Count);
    }
}
