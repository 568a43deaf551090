using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Web.Api.Customers;

/// <summary>What is expected of a customer over the next 365 days.</summary>
/// <param name="Customer">The customer's id.</param>
/// <param name="NotDefined">Why nothing is expected.</param>
/// <param name="Currency">The currency whose minor units amounts are in.</param>
/// <param name="Value">The expected value of the year; none where an exchange rate is missing.</param>
/// <param name="Low">The lower end of its range.</param>
/// <param name="High">The upper end of its range.</param>
/// <param name="ChanceToStay">Of a customer with a subscription: the chance to be there still in a year, 0 to 1.</param>
/// <param name="DaysInYear">Of a customer with a subscription: on how many days of the year they are expected to be there.</param>
/// <param name="ChanceAlive">Of a customer without one: the chance to be a customer still, 0 to 1.</param>
/// <param name="Purchases">Of a customer without one: the purchases expected in the year.</param>
/// <param name="LearnedAt">The instant at which the models were learned.</param>
/// <param name="ChangeNumber">The last change of the records that they have seen.</param>
internal sealed record CustomerExpectation(
    string Customer,
    NoPrediction? NotDefined,
    string? Currency,
    double? Value,
    double? Low,
    double? High,
    double? ChanceToStay,
    double? DaysInYear,
    double? ChanceAlive,
    double? Purchases,
    DateTime? LearnedAt,
    long? ChangeNumber)
{
    public static CustomerExpectation Of(string customer, CustomerPrediction prediction)
    {
        var (bought, subscribed) = (prediction.Purchases, prediction.Subscription);
        return new(
            customer,
            prediction.WhyNot,
            prediction.Learned?.Currency.Code,
            prediction.ValueMinor,
            bought?.LowMinor ?? subscribed?.LowMinor,
            bought?.HighMinor ?? subscribed?.HighMinor,
            subscribed?.ChanceOfYear,
            subscribed?.YearDays,
            bought?.Forecast.ProbabilityAlive,
            bought?.Forecast.Expected,
            prediction.Learned?.Stamp.At,
            prediction.Learned?.Stamp.ChangeNumber);
    }
}
