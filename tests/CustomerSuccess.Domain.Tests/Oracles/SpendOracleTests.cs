using System.Text.Json;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;
using MathNet.Numerics.Statistics;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>The published numbers of gamma–gamma, and of values over a horizon.</summary>
public class SpendOracleTests
{
    private static ModelFit<GammaGamma>.Found Fit => GammaGammaFit.Of(Cdnow.SummaryWithSpend.Values).Should().BeOfType<ModelFit<GammaGamma>.Found>().Subject;

    [SharedFact]
    public void Fit_of_CDNOW()
    {
        var (inputs, expected) = SharedData.Oracle("gg-cdnow-fit");
        var (fit, published) = (Fit, expected.GetProperty("published"));

        fit.Customers.Should().Be(inputs.GetProperty("n").GetInt32());
        fit.LogLikelihood.Should().BeApproximately(Double(expected, "log_likelihood"), 0.001);
        fit.Model.P.Should().BeApproximately(Double(expected, "p"), 0.02).And.BeApproximately(Double(published, "p"), 0.011);
        fit.Model.Q.Should().BeApproximately(Double(expected, "q"), 0.005).And.BeApproximately(Double(published, "q"), 0.011);
        fit.Model.V.Should().BeApproximately(Double(expected, "v"), 0.06).And.BeApproximately(Double(published, "v"), 0.011);
    }

    [SharedFact]
    public void Expected_spend_at_the_published_parameters()
    {
        var (inputs, expected) = SharedData.Oracle("gg-conditional-first10");
        var given = inputs.GetProperty("params");
        var model = new GammaGamma(Double(given, "p"), Double(given, "q"), Double(given, "v"));
        var (recomputed, published) = (Doubles(expected, "recomputed"), Doubles(expected, "published"));

        model.PopulationMean.Should().BeApproximately(Double(expected, "population_mean"), 1e-6);
        for (var id = 1; id <= 10; id++)
        {
            SpendOf(model, id).Should().BeApproximately(recomputed[id - 1], 1e-6).And.BeApproximately(published[id - 1], 0.1);
        }
    }

    [SharedFact]
    public void Expected_spend_at_the_fitted_parameters()
    {
        var (model, expected) = (Fit.Model, SharedData.Oracle("gg-conditional-fitted").Expected);
        var repeaters = Cdnow.SummaryWithSpend.Values.Where(customer => customer.Repeats > 0).ToList();

        Enumerable.Range(1, 10).Zip(Doubles(expected, "first10")).Should().AllSatisfy(pair => SpendOf(model, pair.First).Should().BeApproximately(pair.Second, 0.001));
        Cdnow.SummaryWithSpend.Keys.Average(id => SpendOf(model, id)).Should().BeApproximately(Double(expected, "mean_expected"), 1e-4);
        repeaters.Average(customer => customer.MeanRepeatValue).Should().BeApproximately(Double(expected, "mean_observed_repeat"), 1e-6);
        Correlation.Pearson(repeaters.Select(customer => (double)customer.Repeats), repeaters.Select(customer => customer.MeanRepeatValue))
            .Should().BeApproximately(Double(expected, "correlation_x_zbar"), 1e-6);
    }

    /// <summary>lifetimes' Quickstart discounts twelve "months" of 30 units, and its units are weeks: with the unit carried along, they are periods of 210 days.</summary>
    [SharedFact]
    public void Discounted_value_of_the_first_ten_customers()
    {
        double[] published = [140.096211, 18.943467, 38.180574, 38.180574, 38.180574, 1003.868107, 28.109683, 38.180574, 167.418216, 38.180574];
        var spend = Fit.Model;
        var buying = ((ModelFit<BgNbd>.Found)BgNbdFit.Of(Cdnow.SummaryWithSpend.Values, UnitOfTime.Week)).Model;
        var horizon = new ValueHorizon(12, new UnitOfTime(30 * 7), 0.01);

        for (var id = 1; id <= 10; id++)
        {
            // Its optimiser stopped a little off the top, which the fourth digit shows.
            PurchaseValue.Of(buying, Cdnow.SummaryWithSpend[id], SpendOf(spend, id), horizon).Should().BeApproximately(published[id - 1], 1e-3 * published[id - 1]);
        }
    }

    private static double SpendOf(GammaGamma model, int id) => model.ExpectedSpend(Cdnow.SummaryWithSpend[id].Repeats, Cdnow.SummaryWithSpend[id].MeanRepeatValue)!.Value;

    private static double Double(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static List<double> Doubles(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
