namespace CustomerSuccess.Domain.Health;

/// <summary>What one factor does to a health score.</summary>
/// <param name="Group">The factor's group.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Weight">Its share of all weight when everything has data, 0 to 1.</param>
/// <param name="Value">The raw value, one that is too old too; none when nothing is recorded.</param>
/// <param name="On">The day of the value.</param>
/// <param name="SubScore">The value on the scale of 0 to 100; none when it does not count.</param>
/// <param name="EffectiveWeight">Its share of the weight that has data, 0 to 1; those of all parts add up to 1.</param>
/// <param name="Contribution">How many points of the score are its doing; those of all parts add up to the score, to the last digit.</param>
/// <param name="Missing">Why it does not count; none when it does.</param>
public sealed record HealthPart(
    FactorGroup Group, HealthFactor Factor, decimal Weight, decimal? Value, DateOnly? On, decimal? SubScore, decimal EffectiveWeight, decimal Contribution, MissingFactor? Missing)
{
    internal static IReadOnlyList<HealthPart> ListOf(Scorecard scorecard, IReadOnlyDictionary<string, FactorReading> latest, DateOnly day)
    {
        var parts = scorecard.Groups.SelectMany(group => group.Factors.Select(factor => Of(scorecard, group, factor, latest.GetValueOrDefault(factor.Code), day))).ToList();
        var known = parts.Where(part => part.SubScore is not null && part.Weight > 0).ToList();
        var groups = known.Select(part => part.Group).Distinct().Sum(group => group.Weight);
        return [.. parts.Select(part => !known.Contains(part) ? part : part with
        {
            EffectiveWeight = part.Group.Weight * part.Factor.Weight / (groups * known.Where(other => other.Group == part.Group).Sum(other => other.Factor.Weight)),
        })];
    }

    /// <summary>Gives each part its points. What rounding leaves over goes to the greatest, so that the points add up to the score.</summary>
    internal static IReadOnlyList<HealthPart> WithContributions(IReadOnlyList<HealthPart> parts, decimal score)
    {
        var points = parts.Select(part => decimal.Round(part.EffectiveWeight * (part.SubScore ?? 0), HealthScore.Digits)).ToList();
        var greatest = parts.Select((part, index) => (part.Factor.Code, index)).OrderByDescending(part => points[part.index]).ThenBy(part => part.Code, StringComparer.Ordinal).First().index;
        points[greatest] += score - points.Sum();
        return [.. parts.Select((part, index) => part with { Contribution = points[index] })];
    }

    private static HealthPart Of(Scorecard scorecard, FactorGroup group, HealthFactor factor, FactorReading? reading, DateOnly day)
    {
        var isOld = reading is not null && day.DayNumber - reading.On.DayNumber > factor.ShelfLifeDays;
        MissingFactor? missing = reading is null ? MissingFactor.NothingRecorded : isOld ? MissingFactor.TooOld : null;
        return new HealthPart(group, factor, scorecard.ShareOf(group, factor), reading?.Value, reading?.On, missing is null ? factor.Scale.Of(reading!.Value) : null, 0, 0, missing);
    }
}

/// <summary>Why a factor does not count.</summary>
public enum MissingFactor
{
    /// <summary>Nothing is recorded.</summary>
    NothingRecorded,

    /// <summary>What is recorded is older than the factor's shelf life.</summary>
    TooOld,
}
