using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Health;

/// <summary>The health score held against what happened: does it tell who leaves in the next 90 days (CX4, X5)?</summary>
/// <remarks>
/// <para>Each month end is looked at by itself. Together are counted only month ends whose 90 days do not overlap, from the latest back, so that no loss counts twice; a customer who is
/// scored on several of them is one customer in the areas' ranges, see <see cref="RepeatedArea"/>.</para>
/// A score that had too little data is in no area; the band of such scores stands beside the others.
/// </remarks>
/// <param name="Months">Every month end by itself, the oldest first.</param>
/// <param name="Together">The month ends that are counted together, the oldest first.</param>
/// <param name="Scores">The scores of those month ends against what happened.</param>
/// <param name="Area">The area under the curve with its range.</param>
/// <param name="Bands">The share lost in each band of health.</param>
/// <param name="Factors">Each factor by its own power, the most powerful first.</param>
/// <param name="Forecast">A forecast made from the scores and what had happened before; none where too little had.</param>
/// <param name="HandEntered">The share of the weight with data that persons entered, 0 to 1.</param>
/// <param name="Overridden">How many of the scores a person had put another score in the place of.</param>
public sealed record ModelCheck(
    IReadOnlyList<MonthCheck> Months,
    IReadOnlyList<DateOnly> Together,
    BackTest Scores,
    AreaUnderCurve Area,
    IReadOnlyList<BandOutcome<HealthBand>> Bands,
    IReadOnlyList<FactorCheck> Factors,
    LossForecast? Forecast,
    Figure HandEntered,
    int Overridden)
{
    /// <summary>Returns the check.</summary>
    /// <param name="observations">Every customer who was active on a month end whose 90 days have passed, in any order.</param>
    public static ModelCheck Of(IReadOnlyCollection<HealthObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var byDay = observations.GroupBy(one => one.On).OrderBy(day => day.Key).ToList();
        var together = Apart([.. byDay.Select(day => day.Key)]);
        var pooled = observations.Where(one => together.Contains(one.On)).ToList();
        var customers = new CustomerNumbers();
        var scored = pooled.Where(one => one.Score is not null).Select(one => (customers.Of(one.Customer), new ScoredOutcome(one.Score!.Value, one.IsLost))).ToList();
        var factors = pooled.SelectMany(one => one.Factors).ToList();
        return new ModelCheck(
            [.. byDay.Select(day => MonthCheck.Of(day.Key, day))],
            together,
            BackTest.Of(scored.Select(one => one.Item2), RiskDirection.LowScores),
            RepeatedArea.Of(scored, RiskDirection.LowScores),
            BandOutcomes.Of(Enum.GetValues<HealthBand>(), pooled.Select(one => (one.Band, one.IsLost))),
            FactorCheck.ListOf(pooled, customers),
            LossForecast.Of([.. together.Select(on => pooled.Where(one => one.On == on && one.Score is not null).Select(one => new ScoredOutcome(one.Score!.Value, one.IsLost)))]),
            Figure.Ratio(factors.Where(factor => factor.IsByHand).Sum(factor => factor.Weight), factors.Sum(factor => factor.Weight), ifNothing: WhyNot.NotEnoughData),
            pooled.Count(one => one.IsOverridden));
    }

    /// <summary>Returns the days whose 90 days do not overlap, from the latest back.</summary>
    /// <param name="days">The days, rising.</param>
    public static IReadOnlyList<DateOnly> Apart(IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var apart = new List<DateOnly>();
        foreach (var day in days.Reverse())
        {
            if (apart.Count == 0 || day.AddDays(HealthObservation.Days) <= apart[^1])
            {
                apart.Add(day);
            }
        }

        apart.Reverse();
        return apart;
    }
}
