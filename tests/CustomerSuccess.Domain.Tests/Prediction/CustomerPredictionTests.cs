using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Prediction;

public class CustomerPredictionTests
{
    private static readonly BgNbd Buying = new(0.243, 4.414 * 7, 0.793, 2.426, UnitOfTime.Day);

    [Fact]
    public void A_buyers_value_is_expected_purchases_times_expected_spend()
    {
        var seen = new PurchaseSummary(2, 213, 272, 2235);
        var learned = new LearnedPurchases(2357, 946, Found(Buying), Found(new GammaGamma(6.25, 3.74, 1544)));
        var prediction = PurchasePrediction.Of(seen, true, learned)!;

        prediction.SpendMinor.Should().BeApproximately(2466.37, 0.01, "note 025 has 24.66 dollars");
        prediction.ValueMinor.Should().BeApproximately(Buying.ExpectedPurchases(seen, 365) * prediction.SpendMinor!.Value, 1e-9);
        (prediction.LowMinor / prediction.SpendMinor, prediction.HighMinor / prediction.SpendMinor).Should().Be((prediction.Forecast.Low, prediction.Forecast.High));
        PurchasePrediction.Of(seen, false, learned)!.ValueMinor.Should().BeNull("an exchange rate is missing");
        PurchasePrediction.Of(seen, true, learned with { Buying = new ModelFit<BgNbd>.NotFound(FitFault.NoInteriorMaximum) }).Should().BeNull();
    }

    [Fact]
    public void Few_who_bought_again_teach_nothing()
    {
        List<PurchaseSummary> buyers = [.. Enumerable.Range(1, 19).Select(i => new PurchaseSummary(1, i, 100, i)), .. Enumerable.Repeat(new PurchaseSummary(0, 0, 50, 0), 500)];
        LearnedPurchases.Of(buyers, buyers).Should().Be(new LearnedPurchases(519, 19, null, null));
    }

    [Fact]
    public void A_subscribers_value_is_revenue_times_margin_times_the_months_expected()
    {
        // 40 customers, half of them lost after 100 days, the others seen until day 465.
        var others = RemainingLifetime.Of([new(100, 20, 0), new(465, 0, 20)])!;
        var prediction = SubscriptionPrediction.Of(50, 3650, 0.5, others);

        // All for 50 days, half for 315 more: 207.5 days = 6.82 months of 36.50 at half of it.
        prediction.YearDays.Should().BeApproximately(207.5, 1e-9);
        prediction.ValueMinor.Should().BeApproximately(3650 * 0.5 * 207.5 / 365 * 12, 1e-9);
        prediction.ChanceOfYear.Should().BeApproximately(0.5, 1e-12);
        (prediction.LowDays, prediction.HighDays).Should().Be((50, null));
        prediction.RemainingDays.Should().BeApproximately(50 + (0.5 * 1046), 1e-9, "nobody was lost in the year before the curve ends");
    }

    private static ModelFit<TModel>.Found Found<TModel>(TModel model) => new(model, 0, [], 1);
}
