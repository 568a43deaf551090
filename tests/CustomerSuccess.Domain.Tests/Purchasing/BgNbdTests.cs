using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Purchasing;

public class BgNbdTests
{
    private static readonly BgNbd Shop = new(0.243, 4.414, 0.793, 2.426, UnitOfTime.Week);

    public static TheoryData<double, double, double, double, double> Models => new()
    {
        { 0.243, 4.414, 0.793, 2.426, 39 },
        { 0.243, 4.414, 1, 2.426, 39 }, // Where the paper's form divides by 0.
        { 0.5, 2, 0.3, 0.4, 10 }, // Where its hypergeometric function has a negative parameter.
        { 3, 1, 2, 2, 20 },
        { 0.2, 0.01, 1.5, 3, 60 }, // 6,000 scales ahead: the sum over purchases would be long.
        { 12, 3, 5, 40, 1 },
    };

    [Theory, MemberData(nameof(Models))]
    public void The_probabilities_of_all_numbers_add_up_to_1_and_their_mean_to_the_expectation(double r, double alpha, double a, double b, double time)
    {
        var model = new BgNbd(r, alpha, a, b, UnitOfTime.Day);
        var (sum, mean) = (0d, 0d);
        for (var count = 0; count < 4000; count++)
        {
            var probability = model.Probability(count, time);
            probability.Should().BeInRange(0, 1);
            (sum, mean) = (sum + probability, mean + (count * probability));
        }

        sum.Should().BeApproximately(1, 1e-3);
        mean.Should().BeLessThan(model.ExpectedPurchases(time) + 1e-9).And.BeGreaterThan(0.98 * model.ExpectedPurchases(time), "beyond 4,000 there is little");
    }

    [Fact]
    public void The_mean_of_the_probabilities_is_the_expectation_to_the_last_digits_where_they_end_early()
    {
        var mean = Enumerable.Range(0, 400).Sum(count => count * Shop.Probability(count, 39));
        mean.Should().BeApproximately(Shop.ExpectedPurchases(39), 1e-12);
    }

    [Theory]
    [InlineData(1e-6, 2)]
    [InlineData(0.5, 40)]
    [InlineData(2000, 300)]
    public void Customers_who_never_leave_buy_at_their_rate(double time, double r) =>
        new BgNbd(r, 5, 1e-9, 1e3, UnitOfTime.Day).ExpectedPurchases(time).Should().BeApproximately(r * time / 5, 1e-5 * r * time / 5);

    [Theory]
    [InlineData(0.7)]
    [InlineData(30)]
    [InlineData(5000)]
    public void Customers_who_are_all_alike_stop_after_1_over_p(double time)
    {
        // Rate 2 and probability 0.1 of everybody: (1 − e^(−2 × 0.1 t)) ÷ 0.1.
        var alike = new BgNbd(2e7, 1e7, 1e7, 9e7, UnitOfTime.Day);
        alike.ExpectedPurchases(time).Should().BeApproximately((1 - Math.Exp(-0.2 * time)) / 0.1, 1e-5);
    }

    [Fact]
    public void Expectations_join_where_the_way_of_adding_up_changes()
    {
        // Around 3,000 terms the sum over purchases hands over to the mean over p.
        var times = Enumerable.Range(0, 60).Select(step => 4.414 * (60 + step)).ToList();
        var expected = times.ConvertAll(Shop.ExpectedPurchases);
        var bends = Enumerable.Range(1, expected.Count - 2).Select(i => expected[i + 1] - (2 * expected[i]) + expected[i - 1]);
        bends.Should().AllSatisfy(bend => bend.Should().BeInRange(-1e-3, 0), "the curve bends down evenly, without a step");
    }

    [Fact]
    public void Silence_makes_a_customer_less_likely_to_be_alive_and_the_more_so_the_more_often_they_bought()
    {
        double Alive(int repeats, double recency) => Shop.ProbabilityAlive(new PurchaseSummary(repeats, recency, 39, 0));
        Enumerable.Range(0, 39).Select(week => Alive(5, week)).Should().BeInAscendingOrder().And.AllSatisfy(alive => alive.Should().BeInRange(0, 1));
        Enumerable.Range(1, 40).Select(repeats => Alive(repeats, 20)).Should().BeInDescendingOrder();
        Alive(4000, 1).Should().BeInRange(0, 1e-100, "nothing overflows");
        Shop.ProbabilityAlive(new PurchaseSummary(3, 39, 39, 0)).Should().BeApproximately(1 / (1 + (0.793 / 4.426)), 1e-12, "who has just bought may have left right after");
    }

    [Fact]
    public void A_customers_numbers_of_purchases_have_the_mean_that_is_expected_of_the_customer()
    {
        var customer = new PurchaseSummary(2, 30.43, 38.86, 0);
        var probabilities = Enumerable.Range(0, 300).Select(count => Shop.Probability(customer, count, 39)).ToList();
        probabilities.Sum().Should().BeApproximately(1, 1e-9);
        probabilities.Select((probability, count) => count * probability).Sum().Should().BeApproximately(Shop.ExpectedPurchases(customer, 39), 1e-9);
    }

    [Fact]
    public void Weeks_are_not_days()
    {
        var days = new BgNbd(0.243, 4.414 * 7, 0.793, 2.426, UnitOfTime.Day);
        var (inWeeks, inDays) = (new PurchaseSummary(2, 30, 38, 0), new PurchaseSummary(2, 210, 266, 0));
        var year = ValueHorizon.OfMonths(12, 0.1);

        days.ProbabilityAlive(inDays).Should().BeApproximately(Shop.ProbabilityAlive(inWeeks), 1e-12);
        PurchaseValue.Of(days, inDays, 20, year).Should().BeApproximately(PurchaseValue.Of(Shop, inWeeks, 20, year), 1e-9);
        PurchaseForecast.Of(days, inDays, 365).High.Should().Be(PurchaseForecast.Of(Shop, inWeeks, 365).High);
    }

    [Fact]
    public void Without_a_discount_the_value_is_what_is_expected()
    {
        var customer = new PurchaseSummary(2, 30, 38, 0);
        PurchaseValue.Of(Shop, customer, 20, new ValueHorizon(12, UnitOfTime.Week, 0)).Should().BeApproximately(20 * Shop.ExpectedPurchases(customer, 12), 1e-9);
        PurchaseValue.Of(Shop, customer, 20, new ValueHorizon(1, UnitOfTime.Week, 0.25)).Should().BeApproximately(16 * Shop.ExpectedPurchases(customer, 1), 1e-9);
    }
}
