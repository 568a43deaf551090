using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.Costs;

public class CustomerCostTests
{
    private static readonly Currency Usd = new("USD");
    private static readonly Period March = new(new(2026, 3, 1), new(2026, 4, 1));

    [Fact]
    public void Direct_costs_and_shares_add_up()
    {
        // Direct 500; 2,000 shared by 1,000 customers are 2; 300 of the segment shared by 60 are 5.
        var cost = CustomerCost.Of([Spent(500_00)], [Spent(2_000_00), Spent(300_00, segment: "Large")], ExchangeRates.None, Usd, March, customers: 1_000, ofSegment: 60);

        cost.DirectMinor.Should().Be(new Figure.Defined(500_00));
        cost.SharedMinor.Should().Be(new Figure.Defined(7_00));
        cost.TotalMinor.Should().Be(new Figure.Defined(507_00));
    }

    [Fact]
    public void Only_the_days_of_the_period_and_the_counted_share_count()
    {
        // 31 of 62 days, 40 % counted, of 1,000: 200.
        var spread = Spent(1_000_00, from: new(2026, 3, 1), until: new(2026, 5, 2));
        spread.CountedBasisPoints = 4_000;

        CustomerCost.Of([spread], [], ExchangeRates.None, Usd, March, 10, 10).DirectMinor.Should().Be(new Figure.Defined(200_00));
    }

    [Fact]
    public void Nothing_spent_is_not_a_cost_of_zero() =>
        CustomerCost.Of([], [Spent(100, from: new(2026, 4, 1), until: new(2026, 4, 2))], ExchangeRates.None, Usd, March, 10, 10)
            .TotalMinor.Should().Be(new Figure.NotDefined(WhyNot.NoCosts));

    [Fact]
    public void A_cost_that_nobody_shares_has_no_share() =>
        CustomerCost.Of([], [Spent(100)], ExchangeRates.None, Usd, March, 0, 0).SharedMinor.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));

    private static Cost Spent(long amount, string? segment = null, DateOnly? from = null, DateOnly? until = null) => new()
    {
        Id = CostId.New(),
        CategoryId = CostCategoryId.New(),
        Segment = segment,
        From = from ?? new(2026, 3, 10),
        Until = until ?? new(2026, 3, 11),
        AmountMinor = amount,
        Currency = Usd,
    };
}
