using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class PredictedValuesTests : MetricTests
{
    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // Twenty customers since the first of January, of whom nobody left: all 1,096 days ahead, which are 36.008 months of 30.4375 days.
        var values = Of([.. Enumerable.Range(1, 20).Select(number => Active(number, "2026-01-01", null))], customer: 1, dollars: 100);

        values.Spread!.Customers.Should().Be(1);
        values.Spread.Median.Should().BeApproximately(100_00 * 0.8 * 1_096 / 30.4375, 1e-6);
        values.WithoutRevenue.Should().Be(19);
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var values = Of([], customer: 1, dollars: 0);
        (values.Spread, values.Reason).Should().Be((null, WhyNot.TooFewLifetimes));
        Of([.. Enumerable.Range(1, 20).Select(number => Active(number, "2026-01-01", null))], customer: 1, dollars: 0).Reason.Should().Be(WhyNot.NoRevenue);
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        ActiveSpan[] history = [.. Enumerable.Range(2, 20).Select(number => Active(number, "2026-01-01", null))];
        Of([.. history, Active(1, "2026-03-31", null)], customer: 1, dollars: 100).Spread!.Customers.Should().Be(1, "there on the last day");
        Of([.. history, Active(1, "2026-03-01", "2026-03-31")], customer: 1, dollars: 100).Spread.Should().BeNull("gone on the last day");
    }

    [Fact]
    public void Without_an_exchange_rate_there_is_no_value()
    {
        var values = PredictedValues.Of(
            March, Dollar, [.. Enumerable.Range(1, 20).Select(number => Active(number, "2026-01-01", null))], new CustomerMrr(new Dictionary<CustomerId, long>(), new Currency("EUR")), 1m);
        (values.Spread, values.Reason, values.WithoutRevenue).Should().Be((null, WhyNot.NoExchangeRate, 0));
    }

    private static PredictedValues Of(ActiveSpan[] history, int customer, long dollars) => PredictedValues.Of(
        March, Dollar, history, new CustomerMrr(new Dictionary<CustomerId, long> { [Customer(customer)] = dollars * 100 * MrrAmount.PerMinorUnit }, null), 0.8m);
}
