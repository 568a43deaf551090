using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerSuccess.Domain.Health;

/// <summary>What the health score is made of: groups of factors, both with weights.</summary>
/// <param name="Groups">The groups, in the order in which they are shown.</param>
public sealed record Scorecard(IReadOnlyList<FactorGroup> Groups)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Gets every factor of every group.</summary>
    [JsonIgnore]
    public IEnumerable<HealthFactor> Factors => Groups.SelectMany(group => group.Factors);

    /// <summary>Gets the factors that carry more than half of all weight, about which a page warns (R1.5).</summary>
    [JsonIgnore]
    public IReadOnlyList<HealthFactor> HeavyFactors => [.. Groups.SelectMany(group => group.Factors.Where(factor => ShareOf(group, factor) > 0.5m))];

    /// <summary>Returns a factor's share of all weight when everything has data, 0 to 1.</summary>
    public decimal ShareOf(FactorGroup group, HealthFactor factor)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(factor);
        var (groups, factors) = (Groups.Sum(other => other.Weight), group.Factors.Sum(other => other.Weight));
        return groups == 0 || factors == 0 ? 0 : group.Weight * factor.Weight / (groups * factors);
    }

    /// <summary>Returns the JSON form, which <see cref="ScorecardVersion.Content"/> keeps.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Returns the scorecard of a JSON form.</summary>
    /// <exception cref="FormatException">The text is no scorecard, or one that breaks <see cref="ScorecardRules"/>.</exception>
    public static Scorecard FromJson(string json)
    {
        try
        {
            var scorecard = JsonSerializer.Deserialize<Scorecard>(json, Json) ?? throw new FormatException("The scorecard is empty.");
            return ScorecardRules.FaultsOf(scorecard) is [var fault, ..] ? throw new FormatException($"The scorecard cannot be used: {fault}.") : scorecard;
        }
        catch (JsonException unreadable)
        {
            throw new FormatException("The scorecard is not written as one.", unreadable);
        }
    }
}

/// <summary>Factors that speak of one thing. A factor without data leaves its weight to the others of its group first.</summary>
/// <param name="Code">The short name, such as standing.</param>
/// <param name="Weight">The weight among the groups; at least 0.</param>
/// <param name="Factors">The factors.</param>
public sealed record FactorGroup(string Code, decimal Weight, IReadOnlyList<HealthFactor> Factors);

/// <summary>One thing that health is read from.</summary>
/// <param name="Code">The short name by which values are recorded, such as product-use.</param>
/// <param name="Weight">The weight inside the group; at least 0.</param>
/// <param name="Scale">How a value becomes 0 to 100.</param>
/// <param name="ShelfLifeDays">After how many days a value is too old to count; none for never.</param>
public sealed record HealthFactor(string Code, decimal Weight, FactorScale Scale, int? ShelfLifeDays = null);
