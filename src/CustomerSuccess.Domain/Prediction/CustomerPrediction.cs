namespace CustomerSuccess.Domain.Prediction;

/// <summary>What is predicted of one customer: one of the two, or why neither.</summary>
/// <param name="Learned">The models that it comes from; none before they were learned for the first time.</param>
/// <param name="Purchases">For a customer without a subscription.</param>
/// <param name="Subscription">For a customer with one.</param>
/// <param name="WhyNot">Why there is neither.</param>
public sealed record CustomerPrediction(LearnedModels? Learned, PurchasePrediction? Purchases, SubscriptionPrediction? Subscription, NoPrediction? WhyNot)
{
    /// <summary>How many days ahead is predicted: a year.</summary>
    public const int Days = 365;

    /// <summary>Gets the expected value of the year in minor units of the reporting currency; none where it is not known.</summary>
    public double? ValueMinor => Purchases?.ValueMinor ?? Subscription?.ValueMinor;
}
