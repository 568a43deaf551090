using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Web.Tests.Customers;

/// <summary>Returns the prediction that a test gives.</summary>
internal sealed class StubPredictions : IPredictions
{
    private static readonly LearningStamp Stamp = new(new DateTime(2026, 10, 5, 4, 30, 0, DateTimeKind.Utc), new DateOnly(2026, 10, 5), 2400, 6919, 0, 12);

    /// <summary>Gets models of CDNOW's customers, as their paper has them, in days and cents.</summary>
    public static LearnedModels Cdnow { get; } = new(
        Stamp,
        new Currency("USD"),
        new LearnedPurchases(
            2357,
            946,
            new ModelFit<BgNbd>.Found(new BgNbd(0.242593, 4.413531 * 7, 0.792886, 2.425753, UnitOfTime.Day), -14363, [0.0125, 2.65, 0.186, 0.705], 2357),
            new ModelFit<GammaGamma>.Found(new GammaGamma(6.25, 3.74, 1544), -8409, [1.19, 0.29, 266], 946)),
        null,
        0,
        0);

    /// <summary>Gets a curve of 40 customers: half lost after 100 days, half there since 465.</summary>
    public static LearnedModels Subscriptions { get; } = Cdnow with { Subscriptions = RemainingLifetime.Of([new(100, 20, 0), new(465, 0, 20)]), Subscribers = 40, SubscribersLost = 20 };

    public CustomerPrediction Prediction { get; set; } = new(null, null, null, NoPrediction.NotLearnedYet);

    public LearnedModels? Learned => Prediction.Learned;

    public static CustomerPrediction Buyer(PurchaseSummary seen) => new(Cdnow, PurchasePrediction.Of(seen, areAmountsKnown: true, Cdnow.Purchases), null, null);

    public static CustomerPrediction Subscriber(int age, double mrrMinor) => new(Subscriptions, null, SubscriptionPrediction.Of(age, mrrMinor, 0.8, Subscriptions.Subscriptions!), null);

    public IDisposable Subscribe(Action learned) => throw new NotSupportedException();

    public Task<CustomerPrediction?> ReadAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default) => Task.FromResult<CustomerPrediction?>(Prediction);
}
