using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>How long a customer with a subscription is expected to stay, and what that brings over the next <see cref="CustomerPrediction.Days"/> days.</summary>
/// <remarks>
/// By the survival curve of all customers with a subscription, given the customer's age. The value is MRR × gross margin × the months that the customer is expected to be there; it takes
/// today's MRR as it is, and nothing is discounted within a year. Ranges hold nine customers of ten.
/// </remarks>
/// <param name="AgeDays">For how many days the customer has been active, time away left out.</param>
/// <param name="ChanceOfYear">The chance to be there still in a year.</param>
/// <param name="RemainingDays">How many of the next <see cref="RemainingLifetime.Ahead"/> days the customer is expected to be there.</param>
/// <param name="LowDays">The lower end of the range of days that the customer stays; none where it is beyond those.</param>
/// <param name="HighDays">The upper end; none where it is beyond those.</param>
/// <param name="YearDays">On how many days of the next year the customer is expected to be there.</param>
/// <param name="MrrMinor">Today's MRR in minor units of the reporting currency; none where an exchange rate is missing.</param>
/// <param name="GrossMargin">The margin, 0 to 1.</param>
public sealed record SubscriptionPrediction(int AgeDays, double ChanceOfYear, double RemainingDays, int? LowDays, int? HighDays, double YearDays, double? MrrMinor, double GrossMargin)
{
    /// <summary>The share of customers who leave before the range, and after it.</summary>
    public const double Tail = 0.05;

    private const double DaysPerMonth = 365d / 12;

    /// <summary>Gets the expected value in minor units.</summary>
    public double? ValueMinor => Worth(YearDays);

    /// <summary>Gets the lower end of the value's range.</summary>
    public double? LowMinor => Worth(Math.Min(LowDays ?? CustomerPrediction.Days, CustomerPrediction.Days));

    /// <summary>Gets the upper end of the value's range.</summary>
    public double? HighMinor => Worth(Math.Min(HighDays ?? CustomerPrediction.Days, CustomerPrediction.Days));

    /// <summary>Returns the prediction.</summary>
    /// <param name="ageDays">For how many days the customer has been active.</param>
    /// <param name="mrrMinor">Today's MRR in minor units of the reporting currency, where it is known.</param>
    /// <param name="grossMargin">The margin, 0 to 1.</param>
    /// <param name="others">How long customers stay.</param>
    public static SubscriptionPrediction Of(int ageDays, double? mrrMinor, double grossMargin, RemainingLifetime others)
    {
        ArgumentNullException.ThrowIfNull(others);
        const int year = CustomerPrediction.Days;
        return new SubscriptionPrediction(
            ageDays,
            others.Staying(ageDays, year),
            others.After(ageDays),
            others.Until(ageDays, 1 - Tail),
            others.Until(ageDays, Tail),
            others.After(ageDays, year),
            mrrMinor,
            grossMargin);
    }

    /// <summary>Returns what days of a customer are worth: <c>MRR × gross margin × months</c>, in minor units.</summary>
    public static double ValueOf(double mrrMinor, double grossMargin, double days) => mrrMinor * grossMargin * (days / DaysPerMonth);

    private double? Worth(double days) => MrrMinor is { } mrr ? ValueOf(mrr, GrossMargin, days) : null;
}
