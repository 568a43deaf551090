using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Health;

/// <summary>A customer's health as it was on the last day of a month, and what happened in the 90 days after it.</summary>
/// <param name="Customer">The customer, who was active on the day.</param>
/// <param name="On">The day.</param>
/// <param name="Score">The computed score, without overrides; none with too little data.</param>
/// <param name="Band">The band of that score.</param>
/// <param name="IsOverridden">Whether a person had put another score in its place.</param>
/// <param name="IsLost">Whether the customer was not active on the last of the 90 days; who left and came back within them is kept.</param>
/// <param name="Factors">The factors that had data.</param>
public sealed record HealthObservation(
    CustomerId Customer, DateOnly On, decimal? Score, HealthBand Band, bool IsOverridden, bool IsLost, IReadOnlyList<FactorObservation> Factors)
{
    /// <summary>Over how many days after the month end customers are watched.</summary>
    public const int Days = 90;
}

/// <summary>What a factor said.</summary>
/// <param name="Factor">The factor's code.</param>
/// <param name="SubScore">The value on the scale of 0 to 100.</param>
/// <param name="Weight">The factor's share of all weight when everything has data, 0 to 1.</param>
/// <param name="IsByHand">Whether a person entered the value.</param>
public readonly record struct FactorObservation(string Factor, decimal SubScore, decimal Weight, bool IsByHand);
