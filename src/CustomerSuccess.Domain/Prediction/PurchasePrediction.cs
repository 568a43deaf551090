using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>What a customer without a subscription is expected to buy over the next <see cref="CustomerPrediction.Days"/> days.</summary>
/// <remarks>The value is expected purchases × expected spend, its range that of the number of purchases at that spend; nothing is discounted within a year.</remarks>
/// <param name="Seen">What was seen of the customer, times in days and the mean in minor units.</param>
/// <param name="Forecast">Whether the customer is still one, and how many purchases are expected.</param>
/// <param name="SpendMinor">What is expected to be paid in a purchase; none where amounts are not known in the reporting currency or have no estimate.</param>
public sealed record PurchasePrediction(PurchaseSummary Seen, PurchaseForecast Forecast, double? SpendMinor)
{
    /// <summary>Gets the expected value in minor units.</summary>
    public double? ValueMinor => SpendMinor * Forecast.Expected;

    /// <summary>Gets the lower end of the value's range.</summary>
    public double? LowMinor => SpendMinor * Forecast.Low;

    /// <summary>Gets the upper end of the value's range.</summary>
    public double? HighMinor => SpendMinor * Forecast.High;

    /// <summary>Returns the expected value alone, without the range that takes most of the work; none where the models have no estimate.</summary>
    public static double? ValueOf(PurchaseSummary seen, LearnedPurchases learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        return learned.BuyingModel is { } buying ? learned.SpendOf(seen) * buying.ExpectedPurchases(seen, buying.Unit.Of(CustomerPrediction.Days)) : null;
    }

    /// <summary>Returns the prediction, or nothing where the models have no estimate.</summary>
    /// <param name="seen">What was seen of the customer.</param>
    /// <param name="areAmountsKnown">Whether all amounts are known in the reporting currency.</param>
    /// <param name="learned">What was learned from all customers.</param>
    public static PurchasePrediction? Of(PurchaseSummary seen, bool areAmountsKnown, LearnedPurchases learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        return learned.BuyingModel is { } buying ? new PurchasePrediction(seen, PurchaseForecast.Of(buying, seen, CustomerPrediction.Days), areAmountsKnown ? learned.SpendOf(seen) : null) : null;
    }
}
