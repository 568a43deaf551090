using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Purchasing;

public class GammaGammaFitTests
{
    private static readonly BgNbd Buying = new(1.5, 4.4, 0.6, 3, UnitOfTime.Week);

    [Theory]
    [InlineData(6.25, 3.74, 15.44, 1)]
    [InlineData(1.2, 2.5, 40, 2)]
    [InlineData(15, 8, 900_000, 3)]
    public void The_parameters_of_simulated_customers_are_found_again(double p, double q, double v, int seed)
    {
        var fit = Found(SimulatedShop.Of(Buying, new GammaGamma(p, q, v), 20_000, 60, seed));

        double[] found = [fit.Model.P, fit.Model.Q, fit.Model.V];
        foreach (var (value, truth, error) in found.Zip([p, q, v], fit.StandardErrors))
        {
            value.Should().BeApproximately(truth, 4 * error);
            error.Should().BeInRange(0.001 * truth, 0.25 * truth);
        }
    }

    [Fact]
    public void Neither_the_order_of_customers_nor_the_unit_of_money_matters()
    {
        var customers = SimulatedShop.Of(Buying, new GammaGamma(6, 4, 15), 3_000, 60, 4);
        var (fit, turned, cents) = (Found(customers), Found(Enumerable.Reverse(customers)), Found(customers.Select(customer => customer with { MeanRepeatValue = customer.MeanRepeatValue * 100 })));

        turned.Should().BeEquivalentTo(fit);
        cents.Model.P.Should().BeApproximately(fit.Model.P, 1e-6);
        cents.Model.V.Should().BeApproximately(fit.Model.V * 100, 1e-4);
        cents.Model.ExpectedSpend(3, 2500).Should().BeApproximately(100 * fit.Model.ExpectedSpend(3, 25)!.Value, 1e-5);
    }

    [Fact]
    public void Repeat_purchases_worth_nothing_are_left_out_of_the_fit_and_are_still_predicted()
    {
        var customers = SimulatedShop.Of(Buying, new GammaGamma(6, 4, 15), 3_000, 60, 4);
        var fit = Found([.. customers, new(2, 5, 20, 0), new(1, 5, 20, -3), new(0, 0, 20, 0)]);

        fit.Should().BeEquivalentTo(Found(customers));
        fit.Model.ExpectedSpend(2, 0).Should().BeInRange(0, fit.Model.PopulationMean!.Value);
        fit.Model.ExpectedSpend(0, 0).Should().BeApproximately(fit.Model.PopulationMean.Value, 1e-9);
        fit.Model.ExpectedSpend(5000, 77).Should().BeApproximately(77, 0.1, "who has bought that often is known");
    }

    [Fact]
    public void A_mean_that_is_infinite_is_none()
    {
        var wild = new GammaGamma(0.5, 0.4, 10);
        wild.PopulationMean.Should().BeNull();
        wild.ExpectedSpend(0, 0).Should().BeNull();
        wild.ExpectedSpend(1, 10).Should().BeNull();
        wild.ExpectedSpend(2, 10).Should().BeApproximately(0.5 * 30 / 0.4, 1e-9);
    }

    [Fact]
    public void What_has_no_top_has_no_estimate()
    {
        GammaGammaFit.Of([new(0, 0, 10, 0)]).Should().Be(new ModelFit<GammaGamma>.NotFound(FitFault.NoRepeatPurchases));
        GammaGammaFit.Of([new(1, 5, 10, 20), new(3, 5, 10, 20), new(2, 5, 10, 20)]).Should().Be(new ModelFit<GammaGamma>.NotFound(FitFault.NoInteriorMaximum), "all spend the same");
    }

    private static ModelFit<GammaGamma>.Found Found(IEnumerable<PurchaseSummary> customers) =>
        GammaGammaFit.Of(customers).Should().BeOfType<ModelFit<GammaGamma>.Found>().Subject;
}
