using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class BucketFiguresTests
{
    private static readonly Period March = new(new(2026, 3, 1), new(2026, 4, 1));

    [Fact]
    public void Worked_example_of_the_documentation()
    {
        var days = Customers(940, "2026-01-01", null)
            .Concat(Customers(60, "2026-01-01", "2026-03-15"))
            .Concat(Customers(76, "2026-03-10", null))
            .Concat(Customers(4, "2026-03-10", "2026-03-20"))
            .ToList();

        var figures = BucketFigures.Of(days, March);

        figures.Should().BeEquivalentTo(new
        {
            OpeningMrr = 10_000_000L,
            Mrr = 10_160_000L,
            Arr = 121_920_000L,
            OpeningCustomers = 1_000,
            Customers = 1_016,
            Arpa = 10_000L,
            NewBusiness = 800_000L,
            NewCustomers = 80,
            Asp = 10_000L,
            Churn = -640_000L,
            LostCustomers = 60,
            CustomerChurnRate = 6m,
            MrrChurnRate = 6.4m,
        });
    }

    [Fact]
    public void Nothing_recorded_is_zeros()
    {
        var figures = BucketFigures.Of([], March);

        (figures.Mrr, figures.Arpa, figures.Asp, figures.CustomerChurnRate, figures.MrrChurnRate, figures.Customers).Should().Be((0, 0, 0, 0, 0, 0));
    }

    [Theory]
    [InlineData("2026-03-01", 1, 1)] // Last paid on 28 February: churn of March, whose first day is the first without.
    [InlineData("2026-04-01", 1, 0)] // Paid through 31 March.
    public void A_customer_is_lost_in_the_bucket_whose_last_day_they_miss(string until, int opening, int lost)
    {
        var figures = BucketFigures.Of(Customers(1, "2026-01-01", until), March);

        (figures.OpeningCustomers, figures.LostCustomers).Should().Be((opening, lost));
    }

    [Fact]
    public void Who_leaves_and_comes_back_inside_is_not_lost_but_both_movements_count()
    {
        var customer = CustomerId.New();
        PaidDays Paid(int from, int? until) => new(customer, new(2026, 3, 1 + from), until is null ? null : new(2026, 3, 1 + until.Value), 5_000);

        var figures = BucketFigures.Of([Paid(0, 4) with { From = new(2026, 1, 1) }, Paid(9, null)], March);

        (figures.LostCustomers, figures.Churn, figures.Reactivation, figures.NewCustomers).Should().Be((0, -5_000, 5_000, 0));
    }

    [Fact]
    public void The_rates_that_ChartMogul_recorded_come_out()
    {
        // Its own answers for April and May 2022, which its official clients are tested with.
        var april = Empty with { OpeningMrr = 380_723_018, NewBusiness = 2_489_791, Expansion = 1_502_311, Contraction = -813_307, Churn = -96_723, Reactivation = 54_879 };
        var may = Empty with { OpeningMrr = 383_859_969, Mrr = 670_280_904, Customers = 602, Expansion = 286_342_340, Contraction = -226_820, Churn = -64_750, Reactivation = 5_000 };

        (april.MrrChurnRate, may.MrrChurnRate, may.Arr, may.Arpa).Should().Be((-0.17m, -74.52m, 8_043_370_848, 1_113_423));
        (april.OpeningMrr + april.NewBusiness + april.Expansion + april.Contraction + april.Churn + april.Reactivation).Should().Be(may.OpeningMrr);
        PercentageChange.Of(383_859_969, 670_280_904).Should().Be(74.62m);
        PercentageChange.Of(0.56m, 1.71m).Should().Be(205.36m);
        PercentageChange.Of(-0.17m, -74.52m).Should().Be(-43_735.29m);
        PercentageChange.Of(0, 5).Should().Be(0);
    }

    [Fact]
    public void Lifetime_value_is_ARPA_by_the_mean_churn_of_six_months()
    {
        BucketFigures Month(int opening, int lost) => Empty with { OpeningCustomers = opening, LostCustomers = lost };

        // 3, 5, 7, 4, 6 and 5 percent are 5 on average; 100.00 / 5 % = 2,000.00.
        TrailingLifetimeValue.Of(10_000, [Month(100, 3), Month(100, 5), Month(100, 7), Month(100, 4), Month(100, 6), Month(100, 5)]).Should().Be(200_000);
        // A month that began with nobody has no rate: 10 and 20 percent are 15.
        TrailingLifetimeValue.Of(9_000, [Month(0, 0), Month(10, 1), Month(10, 2)]).Should().Be(60_000);
        TrailingLifetimeValue.Of(9_000, [Month(10, 0)]).Should().Be(0);
        TrailingLifetimeValue.Of(9_000, []).Should().Be(0);
        // ChartMogul's own: 656,170 by 0.56 % and 1,113,423 by 1.71 %.
        TrailingLifetimeValue.Of(656_170, [Month(10_000, 56)]).Should().Be(117_173_214);
        TrailingLifetimeValue.Of(1_113_423, [Month(10_000, 171)]).Should().Be(65_112_456);
    }

    [Fact]
    public void The_months_of_lifetime_value_are_the_six_before_the_current()
    {
        var months = TrailingLifetimeValue.MonthsBefore(new(2026, 3, 31));

        (months.Count, months[0].Start, months[^1].LastDay).Should().Be((6, new(2025, 9, 1), new(2026, 2, 28)));
    }

    private static BucketFigures Empty => new(March, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static IEnumerable<PaidDays> Customers(int count, string from, string? until) => Enumerable.Range(0, count)
        .Select(_ => new PaidDays(CustomerId.New(), DateOnly.ParseExact(from, "o"), until is null ? null : DateOnly.ParseExact(until, "o"), 10_000));
}
