using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Data.Health;

/// <summary>Scores many customers by one scorecard, without the parts. HealthScore of the domain says what the score is; both agree to the last digit.</summary>
internal sealed class HealthScorer(Scorecard scorecard, HealthBands bands)
{
    private const int Digits = 12;

    private readonly (decimal Weight, (HealthFactor Factor, decimal Share)[] Factors)[] _groups =
        [.. scorecard.Groups.Select(group => (group.Weight, group.Factors.Select(factor => (factor, scorecard.ShareOf(group, factor))).ToArray()))];

    public HealthReading Of(HealthInputs inputs, ReadOnlySpan<OverrideFact> overrides, int day)
    {
        var (sum, weights, coverage) = (0m, 0m, 0m);
        foreach (var (weight, factors) in _groups)
        {
            if (weight > 0 && GroupMean(factors, inputs, day, ref coverage) is { } mean)
            {
                sum += weight * mean;
                weights += weight;
            }
        }

        coverage = decimal.Round(coverage, Digits);
        Figure score = weights > 0 && coverage >= bands.LeastCoverage
            ? new Figure.Defined(decimal.Round(sum / weights, Digits))
            : new Figure.NotDefined(WhyNot.NotEnoughData);
        var inForce = InForce(overrides, day);
        score = inForce is { } some ? new Figure.Defined(some.Score) : score;
        return new HealthReading(score, bands.Of(score), coverage, inForce is not null);
    }

    /// <summary>Returns the override in force on a day: of several the one that began last.</summary>
    public static OverrideFact? InForce(ReadOnlySpan<OverrideFact> overrides, int day)
    {
        for (var i = overrides.Length - 1; i >= 0; i--)
        {
            if (overrides[i].From <= day && day < overrides[i].Until)
            {
                return overrides[i];
            }
        }

        return null;
    }

    private static decimal? GroupMean((HealthFactor Factor, decimal Share)[] factors, HealthInputs inputs, int day, ref decimal coverage)
    {
        var (sum, weights) = (0m, 0m);
        foreach (var (factor, share) in factors)
        {
            if (!inputs.Values.TryGetValue(factor.Code, out var value) || day - value.On > factor.ShelfLifeDays)
            {
                continue;
            }

            coverage += share;
            if (factor.Weight > 0)
            {
                sum += factor.Weight * factor.Scale.Of(value.Value);
                weights += factor.Weight;
            }
        }

        return weights > 0 ? sum / weights : null;
    }
}
