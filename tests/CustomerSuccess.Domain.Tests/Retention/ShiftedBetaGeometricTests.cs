using CustomerSuccess.Domain.Retention;

namespace CustomerSuccess.Domain.Tests.Retention;

public class ShiftedBetaGeometricTests
{
    // Fader and Hardie (2007), High End.
    private static readonly ShiftedBetaGeometric HighEnd = new(0.668, 3.806);

    [Fact]
    public void Closed_forms_come_out_by_hand()
    {
        var model = new ShiftedBetaGeometric(2, 3);
        Enumerable.Range(0, 6).Select(model.Survival).Should().Equal([1, 0.6, 0.4, 2 / 7d, 3 / 14d, 1 / 6d], (left, right) => Math.Abs(left - right) < 1e-15);
        model.MeanLifetime.Should().Be(4, "(2 + 3 − 1) ÷ (2 − 1)");
        model.Loss(2).Should().BeApproximately(0.2, 1e-15);
        model.DiscountedLifetime(0).Should().Be(4);
        model.DiscountedResidualLifetime(0, 5).Should().Be(8);
    }

    [Fact]
    public void The_published_projection_comes_out()
    {
        Enumerable.Range(8, 5).Select(HighEnd.Survival).Should().Equal([0.46, 0.436, 0.414, 0.395, 0.378], (left, right) => Math.Abs(left - right) < 0.0006);
        HighEnd.DiscountedResidualLifetime(0.1, 7).Should().BeApproximately(7.53, 0.006, "the model is rounded to three digits here");
    }

    [Fact]
    public void An_infinite_mean_is_none_and_its_discounted_value_is_not()
    {
        HighEnd.MeanLifetime.Should().BeNull();
        HighEnd.DiscountedLifetime(0).Should().BeNull();
        HighEnd.DiscountedResidualLifetime(0, 3).Should().BeNull();
        HighEnd.DiscountedLifetime(0.1).Should().BeInRange(5, 9);
    }

    [Theory]
    [InlineData(0.668, 3.806)]
    [InlineData(0.1, 0.2)]
    [InlineData(2, 3)]
    [InlineData(40, 900)]
    public void Discounted_lifetimes_are_the_sums_that_they_stand_for(double alpha, double beta)
    {
        var model = new ShiftedBetaGeometric(alpha, beta);
        double[] survival = [.. Enumerable.Range(0, 2001).Select(model.Survival)];
        foreach (var discount in new[] { 0.5, 0.1, 0.02 })
        {
            var (sum, residual) = (0d, 0d);
            for (var n = 2000; n >= 1; n--)
            {
                sum += survival[n] / Math.Pow(1 + discount, n);
                residual += n > 7 ? survival[n] / survival[7] / Math.Pow(1 + discount, n - 8) : 0;
            }

            model.DiscountedLifetime(discount).Should().BeApproximately(1 + sum, 1e-10 * (1 + sum));
            model.DiscountedResidualLifetime(discount, 7).Should().BeApproximately(residual, 1e-10 * residual);
        }
    }

    [Fact]
    public void With_less_and_less_discount_it_comes_to_the_mean()
    {
        var model = new ShiftedBetaGeometric(3, 8);
        model.DiscountedResidualLifetime(1e-8, 2).Should().BeApproximately(model.DiscountedResidualLifetime(0, 2)!.Value, 1e-5);
        model.DiscountedLifetime(0.1).Should().BeLessThan(model.DiscountedLifetime(0.05)!.Value);
    }

    [Fact]
    public void Survival_falls_and_retention_rises()
    {
        var random = new Random(1);
        for (var i = 0; i < 100; i++)
        {
            var model = new ShiftedBetaGeometric(Math.Exp((6 * random.NextDouble()) - 3), Math.Exp((6 * random.NextDouble()) - 3));
            Enumerable.Range(0, 40).Select(model.Survival).Should().BeInDescendingOrder().And.OnlyContain(share => share > 0 && share <= 1);
            Enumerable.Range(1, 40).Select(model.Retention).Should().BeInAscendingOrder().And.OnlyContain(share => share > 0 && share < 1);
            Enumerable.Range(1, 40).Sum(model.Loss).Should().BeApproximately(1 - model.Survival(40), 1e-12);
        }
    }
}
