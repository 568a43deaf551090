using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Costs;

public class RetentionCostTests : MetricTests
{
    private static readonly ActiveSpan[] FourDiffer =
    [
        Active(1, "2026-01-01", null), Active(2, "2026-01-01", "2026-03-10"), Active(3, "2026-03-05", null), Active(4, "2026-03-05", "2026-03-10"),
        Active(5, "2026-01-01", "2026-03-05"), Active(5, "2026-03-20", null),
    ];

    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // 200,000 for 5,000 customers is 40 each.
        var customers = Enumerable.Range(0, 5_000).Select(number => Active(number, "2026-01-01", null)).ToList();
        var cost = RetentionCost.Of([Spent("2026-03-01", 12_000_000), Spent("2026-03-15", 8_000_000)], customers, Revenue(0, 0), ExchangeRates.None, CostDenominator.ActiveInPeriod);

        cost.PerCustomerMinor.Should().Be(new Figure.Defined(40_00m));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var nothing = Of([]);
        nothing.PerCustomerMinor.Should().Be(new Figure.NotDefined(WhyNot.NoCosts));
        nothing.ShareOfRevenue.Should().Be(nothing.PerCustomerMinor);
        RetentionCost.Of([Spent("2026-03-01", 100)], [], Revenue(0, 0), ExchangeRates.None, CostDenominator.ActiveInPeriod).PerCustomerMinor.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        Of([Spent("2026-02-28", 100)]).Lines.Should().Be(0);
        Of([Spent("2026-03-01", 100)]).CostMinor.Should().Be(100);
        Of([Spent("2026-03-31", 100)]).CostMinor.Should().Be(100);
        Of([Spent("2026-04-01", 100)]).Lines.Should().Be(0);
    }

    [Theory]
    [InlineData("2026-03-22", "2026-04-11", 100)] // 10 of 20 days.
    [InlineData("2026-02-19", "2026-03-11", 100)] // 10 of 20 days.
    [InlineData("2026-02-01", "2026-03-01", 0)] // Ended before.
    [InlineData("2026-01-01", "2026-04-11", 62)] // 31 of 100 days.
    public void A_span_is_spread_evenly_by_day(string from, string until, int part) => Of([Spent(from, 200, until)]).CostMinor.Should().Be(part);

    [Fact]
    public void A_counted_share_a_refund_and_an_undone_entry_count_for_what_they_are()
    {
        var (half, refund, undone) = (Spent("2026-03-05", 1_000), Spent("2026-03-06", 200), Spent("2026-03-07", 9_999));
        half.CountedBasisPoints = 5_000;
        refund.IsRefund = true;
        undone.IsWithdrawn = true;

        var cost = Of([half, refund, undone]);
        (cost.CostMinor, cost.Lines).Should().Be((300, 2));
    }

    [Theory]
    [InlineData(CostDenominator.ActiveInPeriod, 5)]
    [InlineData(CostDenominator.ActiveAtStart, 3)]
    [InlineData(CostDenominator.ActiveAtEnd, 3)]
    [InlineData(CostDenominator.MeanOfStartAndEnd, 3)]
    [InlineData(CostDenominator.RetainedThroughPeriod, 1)]
    public void The_denominator_is_a_policy(CostDenominator denominator, int customers) => CostCustomers.CountOf(FourDiffer, March, denominator).Should().Be(customers);

    [Fact]
    public void The_mean_of_two_counts_may_be_a_half() => CostCustomers.CountOf([Active(1, "2026-03-05", null)], March, CostDenominator.MeanOfStartAndEnd).Should().Be(0.5m);

    [Fact]
    public void A_cost_is_converted_at_the_rate_of_its_first_day()
    {
        var rates = new ExchangeRates([new ExchangeRate { Currency = new("EUR"), Into = Dollar, From = Day("2026-03-01"), Rate = 2 }, new ExchangeRate { Currency = new("EUR"), Into = Dollar, From = Day("2026-03-15"), Rate = 3 }]);
        Cost Euros(string from) => new() { Id = default, CategoryId = default, From = Day(from), Until = Day("2026-04-01"), AmountMinor = 100, Currency = new("EUR") };

        RetentionCost.Of([Euros("2026-03-14"), Euros("2026-03-15")], FourDiffer, Revenue(0, 0), rates, CostDenominator.ActiveInPeriod).CostMinor.Should().Be(500);
        var missing = RetentionCost.Of([Euros("2026-02-28"), Spent("2026-03-01", 100)], FourDiffer, Revenue(0, 0), rates, CostDenominator.ActiveInPeriod);
        missing.MissingRate.Should().Be(new Currency("EUR"));
        missing.PerCustomerMinor.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        missing.CostMinor.Should().Be(0);
    }

    [Fact]
    public void Ratios_compare_it_with_revenue_and_worth()
    {
        // 5 customers cost 100 each; ARPA is 400, MRR 1,200 and a lifetime is worth 5,000.
        var cost = RetentionCost.Of([Spent("2026-03-01", 500_00)], FourDiffer, Revenue(1_200, 3), ExchangeRates.None, CostDenominator.ActiveInPeriod);

        cost.ToArpa.Should().Be(new Figure.Defined(0.25m));
        ValueOf(cost.ShareOfRevenue).Should().BeApproximately(500 / 1_200m, 1e-20m);
        cost.ToLifetimeValue(Worth(new Figure.Defined(5_000_00))).Should().Be(new Figure.Defined(0.02m));
        cost.ToLifetimeValue(Worth(new Figure.NotDefined(WhyNot.NoChurn))).Should().Be(new Figure.NotDefined(WhyNot.NoChurn));
        Of([Spent("2026-03-01", 500_00)]).ShareOfRevenue.Should().Be(new Figure.NotDefined(WhyNot.NoRevenue));
    }

    [Fact]
    public void A_slice_has_what_was_spent_on_its_customers_and_its_share_of_the_rest()
    {
        // Of four customers 1 and 2 are the slice, and 1, 3 and 4 are large.
        ActiveSpan[] whole = [.. Enumerable.Range(1, 4).Select(number => Active(number, "2026-01-01", null))];
        var (shared, onOne, onThree, onLarge) = (Spent("2026-03-01", 1_000), Spent("2026-03-01", 70), Spent("2026-03-01", 90), Spent("2026-03-01", 300));
        (onOne.CustomerId, onThree.CustomerId, onLarge.Segment) = (Customer(1), Customer(3), "Large");
        var segments = new Dictionary<CustomerId, string> { [Customer(1)] = "Large", [Customer(3)] = "Large", [Customer(4)] = "Large" };
        decimal CostOf(params int[] customers) => RetentionCost.Of(
            [shared, onOne, onThree, onLarge], [.. customers.Select(number => whole[number - 1])], Revenue(0, 0), ExchangeRates.None, CostDenominator.ActiveInPeriod,
            new CostSlice(whole, customer => customers.Select(Customer).Contains(customer), segments)).CostMinor;

        CostOf(1, 2).Should().Be(500 + 70 + 100);
        CostOf(3, 4).Should().Be(500 + 90 + 200);
        (CostOf(1, 2) + CostOf(3, 4)).Should().Be(1_000 + 70 + 90 + 300, "the parts cost what the whole does");
    }

    [Fact]
    public void On_random_records_days_make_up_their_period_and_slices_the_whole()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var slice = new RandomSlice(new RandomCompany(seed, March));
            var rates = new ExchangeRates(slice.Company.Rates);
            RetentionCost Of(CustomerSuccess.Domain.Time.Period period) =>
                RetentionCost.Of(slice.Company.Costs, slice.Active, MrrMovements.Of([], slice.Active, rates, RandomCompany.Reporting, period), rates, CostDenominator.ActiveInPeriod);

            var whole = Of(March);
            var days = Enumerable.Range(0, 31).Sum(day => Of(new(March.Start.AddDays(day), March.Start.AddDays(day + 1))).CostMinor);
            days.Should().BeApproximately(whole.CostMinor, 1e-4m, "each line is rounded to 8 digits");
            whole.ByCategory.Values.Sum().Should().Be(whole.CostMinor);
        }
    }

    private static RetentionCost Of(Cost[] costs) => RetentionCost.Of(costs, FourDiffer, Revenue(0, 0), ExchangeRates.None, CostDenominator.ActiveInPeriod);

    private static MrrMovements Revenue(long dollars, int active) =>
        new(March, Dollar, 0, 0, 0, 0, 0, 0, 0, dollars * 100 * MrrAmount.PerMinorUnit, new MovementCounts(0, 0, 0, 0, 0), 0, active, null);

    private static LifetimeValue Worth(Figure value) => new(March, Dollar, LifetimeForm.OneOverChurn, value, null, value, 1, value, value, value, value)
    {
        Lifetimes = new LifetimeForms(value, value, value, null, 0, 0),
    };
}
