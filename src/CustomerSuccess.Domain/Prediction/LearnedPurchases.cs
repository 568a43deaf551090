using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>How customers without a subscription buy and spend, times in days and amounts in minor units of the reporting currency.</summary>
/// <param name="Buyers">How many customers bought at all.</param>
/// <param name="Repeaters">How many of them bought on a second day.</param>
/// <param name="Buying">How they buy; none while there are too few who bought again.</param>
/// <param name="Spending">What they spend; none while there are too few who bought again.</param>
public sealed record LearnedPurchases(int Buyers, int Repeaters, ModelFit<BgNbd>? Buying, ModelFit<GammaGamma>? Spending)
{
    /// <summary>How many customers must have bought again before anything is learned from them.</summary>
    public const int FewestRepeaters = 20;

    /// <summary>Gets the model of buying, where it was found.</summary>
    public BgNbd? BuyingModel => (Buying as ModelFit<BgNbd>.Found)?.Model;

    /// <summary>Gets the model of spending, where it was found.</summary>
    public GammaGamma? SpendingModel => (Spending as ModelFit<GammaGamma>.Found)?.Model;

    /// <summary>Returns what can be learned from customers.</summary>
    /// <param name="buyers">Every customer who bought.</param>
    /// <param name="spenders">Those of them whose amounts are known in the reporting currency.</param>
    public static LearnedPurchases Of(IReadOnlyCollection<PurchaseSummary> buyers, IEnumerable<PurchaseSummary> spenders)
    {
        ArgumentNullException.ThrowIfNull(buyers);
        var repeaters = buyers.Count(buyer => buyer.Repeats > 0);
        return repeaters < FewestRepeaters
            ? new LearnedPurchases(buyers.Count, repeaters, null, null)
            : new LearnedPurchases(buyers.Count, repeaters, BgNbdFit.Of(buyers, UnitOfTime.Day), GammaGammaFit.Of(spenders));
    }

    /// <summary>Returns what a customer is expected to pay in a purchase; none where the model has no estimate, or an infinite one.</summary>
    public double? SpendOf(PurchaseSummary seen) => SpendingModel?.ExpectedSpend(seen.Repeats, Math.Max(0, seen.MeanRepeatValue));
}
