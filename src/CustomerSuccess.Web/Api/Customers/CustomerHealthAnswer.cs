using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Web.Api.Customers;

/// <summary>A customer's health on a day.</summary>
/// <param name="Customer">The customer's id.</param>
/// <param name="Day">The day.</param>
/// <param name="Score">The score in force, 0 to 100; none where too little is known.</param>
/// <param name="Band">Its band.</param>
/// <param name="Computed">The score of the factors, which an override does not change.</param>
/// <param name="Coverage">The share of all weight with data, 0 to 1.</param>
/// <param name="NotDefined">Why there is no score.</param>
/// <param name="Override">What a person put in its place.</param>
/// <param name="Bands">Where the bands lie.</param>
/// <param name="Scorecard">The number of the scorecard's version; 0 for the built-in one.</param>
/// <param name="Factors">Every factor's part; those of all factors add up to the computed score.</param>
internal sealed record CustomerHealthAnswer(
    string Customer,
    DateOnly Day,
    decimal? Score,
    HealthBand Band,
    decimal? Computed,
    decimal Coverage,
    WhyNot? NotDefined,
    HealthOverrideAnswer? Override,
    HealthBandsAnswer Bands,
    int Scorecard,
    IReadOnlyList<HealthFactorAnswer> Factors)
{
    public static CustomerHealthAnswer Of(string customer, ScoredDay scored)
    {
        var score = scored.Score;
        return new(
            customer,
            score.Day,
            (score.InForce as Figure.Defined)?.Value,
            score.Band,
            (score.Computed as Figure.Defined)?.Value,
            score.Coverage,
            (score.InForce as Figure.NotDefined)?.Reason,
            score.Override is { } put ? new HealthOverrideAnswer(put.Score, put.Reason, put.From, put.Until) : null,
            new HealthBandsAnswer(score.Bands.HealthyFrom, score.Bands.WatchFrom, score.Bands.LeastCoverage),
            scored.Scorecard,
            [.. score.Parts.Select(HealthFactorAnswer.Of)]);
    }
}

/// <summary>A score that a person put in place of the computed one.</summary>
/// <param name="Score">The score.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last.</param>
internal sealed record HealthOverrideAnswer(decimal Score, string Reason, DateOnly From, DateOnly Until);

/// <summary>Where the bands lie.</summary>
/// <param name="HealthyFrom">The lowest healthy score.</param>
/// <param name="WatchFrom">The lowest score to watch; less is at risk.</param>
/// <param name="LeastCoverage">The least share of weight with data; with less there is no score.</param>
internal sealed record HealthBandsAnswer(decimal HealthyFrom, decimal WatchFrom, decimal LeastCoverage);

/// <summary>A factor's part in a score.</summary>
/// <param name="Group">The factor's group.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Weight">Its share of all weight when everything has data.</param>
/// <param name="Value">The raw value; none when nothing is recorded.</param>
/// <param name="On">The day of the value.</param>
/// <param name="SubScore">The value on the scale of 0 to 100; none when it does not count.</param>
/// <param name="EffectiveWeight">Its share of the weight that has data.</param>
/// <param name="Contribution">How many points of the score are its doing.</param>
/// <param name="Missing">Why it does not count.</param>
internal sealed record HealthFactorAnswer(
    string Group, string Factor, decimal Weight, decimal? Value, DateOnly? On, decimal? SubScore, decimal EffectiveWeight, decimal Contribution, MissingFactor? Missing)
{
    public static HealthFactorAnswer Of(HealthPart part) => new(
        part.Group.Code, part.Factor.Code, part.Weight, part.Value, part.On, part.SubScore, part.EffectiveWeight, part.Contribution, part.Missing);
}
