using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Purchasing;

public class PurchaseForecastTests
{
    [Fact]
    public void The_range_holds_nine_numbers_of_ten()
    {
        var (model, customer) = (new BgNbd(0.243, 4.414, 0.793, 2.426, UnitOfTime.Week), new PurchaseSummary(26, 30.86, 31, 0));
        var forecast = PurchaseForecast.Of(model, customer, 273);
        double Within(int from, int to) => Enumerable.Range(from, to - from + 1).Sum(count => model.Probability(customer, count, 39));

        Within(0, forecast.Low - 1).Should().BeLessThan(0.05);
        Within(0, forecast.High).Should().BeGreaterThanOrEqualTo(0.95);
        Within(0, forecast.High - 1).Should().BeLessThan(0.95);
        forecast.Expected.Should().BeInRange(forecast.Low, forecast.High);
    }

    [Fact]
    public void Who_has_long_been_gone_is_expected_to_buy_nothing()
    {
        var forecast = PurchaseForecast.Of(new BgNbd(0.243, 4.414, 0.793, 2.426, UnitOfTime.Week), new PurchaseSummary(30, 30, 200, 0), 365);
        (forecast.Low, forecast.High).Should().Be((0, 0));
        forecast.ProbabilityAlive.Should().BeLessThan(1e-6);
    }
}
