using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>How the predicted values of customers are spread, as they were at the end of a period: what each is expected to bring over the next <see cref="CustomerPrediction.Days"/> days.</summary>
/// <remarks>The models are those learned last, whatever the period; the customers are as they were at its end.</remarks>
/// <param name="Period">The period at whose end it is seen.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="GrossMargin">The margin used for subscriptions, 0 to 1.</param>
/// <param name="Learned">The models that it comes from; none before they were learned for the first time.</param>
/// <param name="Spread">The spread; none where nobody has a value.</param>
/// <param name="BySubscription">How many of the values come from a subscription and the survival curve.</param>
/// <param name="ByPurchases">How many come from purchases, by BG/NBD and gamma-gamma.</param>
/// <param name="Without">How many customers are there and have no value: they pay nothing now, or their purchases tell too little.</param>
/// <param name="MissingRate">A currency without an exchange rate on the last day; otherwise none.</param>
public sealed record PredictedValues(
    Period Period, Currency Currency, decimal GrossMargin, LearnedModels? Learned, ValueSpread? Spread, int BySubscription, int ByPurchases, int Without, Currency? MissingRate)
{
    /// <summary>Gets why there is no spread; none where there is one.</summary>
    public WhyNot? Reason => Spread is not null ? null
        : Learned is null ? WhyNot.NotLearnedYet
        : MissingRate is not null ? WhyNot.NoExchangeRate
        : Learned.Subscriptions is null && Learned.Purchases.BuyingModel is null ? WhyNot.TooFewLifetimes
        : WhyNot.NoRevenue;
}
