namespace CustomerSuccess.Domain.Health;

/// <summary>Customer health score: 0 to 100 from several factors (R1.1), with each factor's part in it.</summary>
/// <remarks>
/// <para><c>CHS = Σ wᵢ sᵢ ÷ Σ wᵢ</c> over the factors that have data, first inside each group, then over the groups: the weight of a factor without
/// data goes to its own group first, and the weight of a group without any data to the other groups.</para>
/// <para><b>Coverage</b> is the share of all weight that has data. With less than <see cref="HealthBands.LeastCoverage"/> there is no score, and never 0.</para>
/// <para>The arithmetic is decimal, and score and parts are brought to 12 digits after the point, so that scores that are equal on paper are equal here.</para>
/// </remarks>
/// <param name="Day">The day of the score.</param>
/// <param name="Computed">The score of the factors, or that there is not enough data.</param>
/// <param name="Coverage">The share of all weight with data, 0 to 1.</param>
/// <param name="Parts">Every factor's part, those without data too, in the scorecard's order.</param>
/// <param name="Override">The override in force on the day.</param>
/// <param name="Bands">Where the bands lie.</param>
public sealed record HealthScore(DateOnly Day, Figure Computed, decimal Coverage, IReadOnlyList<HealthPart> Parts, HealthOverride? Override, HealthBands Bands)
{
    /// <summary>How many digits after the point scores and parts have.</summary>
    internal const int Digits = 12;

    /// <summary>Gets the score in force: the override's, or else the computed one, which stays visible beside it.</summary>
    public Figure InForce => Override is null ? Computed : new Figure.Defined(Override.Score);

    /// <summary>Gets the band of the score in force.</summary>
    public HealthBand Band => Bands.Of(InForce);

    /// <summary>Gets the score as lists show it.</summary>
    public HealthReading Reading => new(InForce, Band, Coverage, Override is not null);

    /// <summary>Returns the score of one customer on a day.</summary>
    /// <param name="scorecard">The scorecard in force.</param>
    /// <param name="readings">The customer's readings, recorded and computed, in any order; of one factor the latest up to the day counts, and those after it do not.</param>
    /// <param name="day">The day.</param>
    /// <param name="bands">The limits of the bands and the least coverage.</param>
    /// <param name="overrides">The customer's overrides; the one that began last of those in force counts.</param>
    public static HealthScore Of(Scorecard scorecard, IEnumerable<FactorReading> readings, DateOnly day, HealthBands bands, IEnumerable<HealthOverride>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(bands);
        var latest = readings.Where(reading => reading.On <= day).GroupBy(reading => reading.Factor).ToDictionary(factor => factor.Key, factor => factor.OrderBy(reading => reading.On).Last());
        var parts = HealthPart.ListOf(scorecard, latest, day);
        var coverage = decimal.Round(parts.Where(part => part.SubScore is not null).Sum(part => part.Weight), Digits);
        var score = Mean(scorecard.Groups.Select(group => (group.Weight, Mean(parts.Where(part => part.Group == group).Select(part => (part.Factor.Weight, part.SubScore))))));
        return new HealthScore(
            day,
            score is { } some && coverage >= bands.LeastCoverage ? new Figure.Defined(decimal.Round(some, Digits)) : new Figure.NotDefined(WhyNot.NotEnoughData),
            coverage,
            score is { } whole ? HealthPart.WithContributions(parts, decimal.Round(whole, Digits)) : parts,
            overrides?.Where(other => other.From <= day && day < other.Until).OrderBy(other => other.From).ThenBy(other => other.Id).LastOrDefault(),
            bands);
    }

    /// <summary>The weighted mean of what has a score; nothing when none of the weight has.</summary>
    private static decimal? Mean(IEnumerable<(decimal Weight, decimal? Score)> parts)
    {
        var known = parts.Where(part => part.Score is not null && part.Weight > 0).ToList();
        return known.Count == 0 ? null : known.Sum(part => part.Weight * part.Score!.Value) / known.Sum(part => part.Weight);
    }
}
