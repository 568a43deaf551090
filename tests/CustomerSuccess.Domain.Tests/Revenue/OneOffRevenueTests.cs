using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Revenue;

public class OneOffRevenueTests : MetricTests
{
    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // 300 upsell, 120 less 20 refunded cross-sell, 50 loyalty, 30 one-off; an ordinary purchase of 999 is no expansion.
        var march = Of(
            Bought(1, "2026-03-05", 300_00, PurchaseKind.Upsell), Bought(1, "2026-03-06", 120_00, PurchaseKind.CrossSell), Bought(1, "2026-03-07", -20_00, PurchaseKind.CrossSell),
            Bought(2, "2026-03-08", 50_00, PurchaseKind.LoyaltyProgramme), Bought(3, "2026-03-09", 30_00, PurchaseKind.OneOff), Bought(4, "2026-03-09", 999_00));

        march.TotalMinor.Should().Be(new Figure.Defined(480_00m));
        march.ByKind[PurchaseKind.CrossSell].Should().Be(100_00);
        (march.Ordinary, march.Purchases, march.Customers).Should().Be((999_00, 4, 3));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        Of().TotalMinor.Should().Be(new Figure.NotDefined(WhyNot.NoPurchases));
        Of().ByKind.Keys.Should().BeEquivalentTo(OneOffRevenue.ExpansionKinds);
        Of(Bought(1, "2026-03-05", 100)).TotalMinor.Should().Be(new Figure.NotDefined(WhyNot.NoPurchases), "an ordinary purchase is no expansion");
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        Of(Bought(1, "2026-02-28", 100, PurchaseKind.Upsell)).Purchases.Should().Be(0);
        Of(Bought(1, "2026-03-01", 100, PurchaseKind.Upsell)).Purchases.Should().Be(1);
        Of(Bought(1, "2026-03-31", 100, PurchaseKind.Upsell)).Purchases.Should().Be(1);
        Of(Bought(1, "2026-04-01", 100, PurchaseKind.Upsell)).Purchases.Should().Be(0);
    }

    [Fact]
    public void Each_purchase_is_converted_at_the_rate_of_its_day_and_rounded_half_to_even()
    {
        var rates = new ExchangeRates([new ExchangeRate { Currency = new("EUR"), Into = Dollar, From = Day("2026-03-01"), Rate = 1.5m }, new ExchangeRate { Currency = new("EUR"), Into = Dollar, From = Day("2026-03-10"), Rate = 2m }]);
        Purchase Euros(string on, long cents) => Bought(1, on, cents, PurchaseKind.Upsell, "EUR");

        // 1.5 → 2 and 4.5 → 4: half to even; then 10 at 2.
        ValueOf(OneOffRevenue.Of([Euros("2026-03-09", 1), Euros("2026-03-09", 3), Euros("2026-03-10", 10)], rates, Dollar, March).TotalMinor).Should().Be(2 + 4 + 20);
        var missing = OneOffRevenue.Of([Euros("2026-03-09", 1), Bought(1, "2026-03-01", 100, PurchaseKind.Upsell)], ExchangeRates.None, Dollar, March);
        missing.MissingRate.Should().Be(new Currency("EUR"));
        missing.TotalMinor.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        missing.Purchases.Should().Be(2, "counts need no rate");
    }

    [Fact]
    public void On_random_records_days_make_up_their_period()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var company = new RandomCompany(seed, March);
            var rates = new ExchangeRates(company.Rates);
            var days = Enumerable.Range(0, 31).Select(day => OneOffRevenue.Of(company.Purchases, rates, RandomCompany.Reporting, new(March.Start.AddDays(day), March.Start.AddDays(day + 1)))).ToList();
            var march = OneOffRevenue.Of(company.Purchases, rates, RandomCompany.Reporting, March);

            march.Ordinary.Should().Be(days.Sum(day => day.Ordinary));
            march.ByKind.Values.Sum().Should().Be(days.Sum(day => day.ByKind.Values.Sum()));
        }
    }

    private static OneOffRevenue Of(params Purchase[] purchases) => OneOffRevenue.Of(purchases, ExchangeRates.None, Dollar, March);
}
