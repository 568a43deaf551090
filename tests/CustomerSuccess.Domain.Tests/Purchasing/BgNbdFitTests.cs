using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Purchasing;

public class BgNbdFitTests
{
    private static readonly GammaGamma AnySpend = new(6, 4, 15);

    [Theory]
    [InlineData(0.25, 4.4, 0.8, 2.4, 1)]
    [InlineData(1.5, 10, 0.6, 4, 2)]
    [InlineData(0.6, 2, 1.4, 1.8, 3)]
    public void The_parameters_of_simulated_customers_are_found_again(double r, double alpha, double a, double b, int seed)
    {
        var fit = Found(SimulatedShop.Of(new BgNbd(r, alpha, a, b, UnitOfTime.Week), AnySpend, 20_000, 80, seed), UnitOfTime.Week);

        double[] found = [fit.Model.R, fit.Model.Alpha, fit.Model.A, fit.Model.B];
        foreach (var (value, truth, error) in found.Zip([r, alpha, a, b], fit.StandardErrors))
        {
            error.Should().BeInRange(0.001 * truth, 0.2 * truth);
            value.Should().BeApproximately(truth, 4 * error);
        }
    }

    [Fact]
    public void Standard_errors_are_as_wide_as_the_likelihood_is_flat()
    {
        // Along one parameter the log-likelihood falls by ½ of a square: the curvature is measured here by values only.
        var customers = SimulatedShop.Of(new BgNbd(0.25, 4.4, 0.8, 2.4, UnitOfTime.Week), AnySpend, 4_000, 80, 5);
        var fit = Found(customers, UnitOfTime.Week);
        double At(double r) => customers.Sum(new BgNbd(r, fit.Model.Alpha, fit.Model.A, fit.Model.B, UnitOfTime.Week).LogLikelihood);

        At(fit.Model.R).Should().BeApproximately(fit.LogLikelihood, 1e-7);
        var step = 1e-3 * fit.Model.R;
        var curvature = (2 * At(fit.Model.R)) - At(fit.Model.R - step) - At(fit.Model.R + step);
        (1 / Math.Sqrt(curvature / (step * step))).Should().BeLessThan(fit.StandardErrors[0], "the other parameters are not known either");
        At(fit.Model.R - step).Should().BeLessThan(fit.LogLikelihood);
        At(fit.Model.R + step).Should().BeLessThan(fit.LogLikelihood);
    }

    [Fact]
    public void Neither_the_order_of_customers_nor_the_unit_of_time_matters()
    {
        var weeks = SimulatedShop.Of(new BgNbd(0.25, 4.4, 0.8, 2.4, UnitOfTime.Week), AnySpend, 3_000, 80, 7);
        var (fit, turned) = (Found(weeks, UnitOfTime.Week), Found(Enumerable.Reverse(weeks), UnitOfTime.Week));
        var days = Found(weeks.Select(customer => customer with { Recency = customer.Recency * 7, Age = customer.Age * 7 }), UnitOfTime.Day);

        turned.Should().BeEquivalentTo(fit);
        (days.Model.Alpha / 7).Should().BeApproximately(fit.Model.Alpha, 1e-5);
        days.Model.R.Should().BeApproximately(fit.Model.R, 1e-6);
        days.Model.B.Should().BeApproximately(fit.Model.B, 1e-5);
        days.LogLikelihood.Should().BeApproximately(fit.LogLikelihood - (weeks.Sum(customer => customer.Repeats) * Math.Log(7)), 1e-6);
    }

    [Fact]
    public void Many_groups_give_what_all_starts_on_everything_would()
    {
        var shop = new BgNbd(0.7, 5, 0.7, 3, UnitOfTime.Week);
        var customers = SimulatedShop.Of(shop, AnySpend, 30_000, 80, 11);
        PurchaseGroup.ListOf(customers).Should().HaveCountGreaterThan(20_000);
        var (fit, half) = (Found(customers, UnitOfTime.Week), Found(customers.Take(15_000), UnitOfTime.Week));

        fit.LogLikelihood.Should().BeGreaterThan(customers.Sum(shop.LogLikelihood), "the top is above the truth");
        fit.Model.R.Should().BeApproximately(half.Model.R, 4 * half.StandardErrors[0]);
    }

    [Fact]
    public void Without_a_repeat_there_is_nothing_to_learn_from()
    {
        BgNbdFit.Of([], UnitOfTime.Day).Should().Be(new ModelFit<BgNbd>.NotFound(FitFault.NoRepeatPurchases));
        BgNbdFit.Of([new(0, 0, 10, 0), new(0, 0, 30, 0)], UnitOfTime.Day).Should().Be(new ModelFit<BgNbd>.NotFound(FitFault.NoRepeatPurchases));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Customers_who_never_leave_have_no_estimate_however_many_they_are(int customers)
    {
        // Everybody buys to the very end: a → 0 is best, at any number of customers.
        PurchaseGroup[] groups = [new(8, 99, 100, customers), new(11, 98, 100, customers), new(3, 97, 100, customers), new(30, 99.5, 100, customers)];
        BgNbdFit.OfGroups(groups, UnitOfTime.Day).Should().Be(new ModelFit<BgNbd>.NotFound(FitFault.NoInteriorMaximum));
    }

    [Fact]
    public void One_customer_has_no_estimate() =>
        BgNbdFit.Of([new(8, 40, 100, 0)], UnitOfTime.Day).Should().Be(new ModelFit<BgNbd>.NotFound(FitFault.NoInteriorMaximum));

    [Fact]
    public void Customers_who_are_all_alike_have_no_estimate()
    {
        // Rates that differ less than chance makes them differ: r and α run off together.
        var groups = Enumerable.Range(0, 40).Select(i => new PurchaseGroup(5, 20 + (2 * i), 100, 50)).ToList();
        BgNbdFit.OfGroups(groups, UnitOfTime.Day).Should().Be(new ModelFit<BgNbd>.NotFound(FitFault.NoInteriorMaximum));
    }

    [Fact]
    public void What_is_of_no_customer_is_refused()
    {
        FluentActions.Invoking(() => BgNbdFit.Of([new(1, 11, 10, 0)], UnitOfTime.Day)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => BgNbdFit.Of([new(-1, 0, 10, 0)], UnitOfTime.Day)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => BgNbdFit.Of([new(1, double.NaN, 10, 0)], UnitOfTime.Day)).Should().Throw<ArgumentException>();
    }

    private static ModelFit<BgNbd>.Found Found(IEnumerable<PurchaseSummary> customers, UnitOfTime unit) =>
        BgNbdFit.Of(customers, unit).Should().BeOfType<ModelFit<BgNbd>.Found>().Subject;
}
