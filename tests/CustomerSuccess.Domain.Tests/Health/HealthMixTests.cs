using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Health;

public class HealthMixTests : MetricTests
{
    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // Three customers: 80 with all data, 40 with half, and one with nothing known; 100, 50 and 25 a month.
        var mix = Of([Active(1, "2026-01-01", null), Active(2, "2026-01-01", null), Active(3, "2026-01-01", null)], (1, 80, 1m), (2, 40, 0.5m));

        mix.Counts.Should().Equal(new Dictionary<HealthBand, int> { [HealthBand.Healthy] = 1, [HealthBand.Watch] = 0, [HealthBand.AtRisk] = 1, [HealthBand.NotEnoughData] = 1 });
        mix.Mrr[HealthBand.NotEnoughData].Should().Be(25_000_000);
        mix.MeanScore.Should().Be(new Figure.Defined(60m));
        mix.MeanCoverage.Should().Be(new Figure.Defined(0.5m));
        mix.HealthyShare.Should().Be(new Figure.Defined(1 / 3m));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        Of([]).MeanScore.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
        Of([]).HealthyShare.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
        Of([Active(1, "2026-01-01", null)]).MeanScore.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughData));
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        Of([Active(1, "2026-01-01", "2026-03-31")]).Total.Should().Be(0, "not active on the last day any more");
        Of([Active(1, "2026-03-31", "2026-04-01")]).Total.Should().Be(1);
        Of([Active(1, "2026-04-01", null)]).Total.Should().Be(0);
    }

    private static HealthMix Of(IReadOnlyCollection<ActiveSpan> active, params (int Customer, decimal Score, decimal Coverage)[] scores) => HealthMix.Of(
        March,
        active,
        scores.ToDictionary(score => Customer(score.Customer), score => new HealthReading(new Figure.Defined(score.Score), new HealthBands().Of(new Figure.Defined(score.Score)), score.Coverage, false)),
        CustomerMrr.Of([Pays(1, 100, "2026-01-01", null), Pays(2, 50, "2026-01-01", null), Pays(3, 25, "2026-01-01", null)], ExchangeRates.None, Dollar, March.LastDay));
}
