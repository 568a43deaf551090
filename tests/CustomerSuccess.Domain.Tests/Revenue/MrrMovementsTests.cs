using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Revenue;

public class MrrMovementsTests : MetricTests
{
    private const long Unit = 100 * MrrAmount.PerMinorUnit;

    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        var march = Of(
            ExchangeRates.None,
            Pays(1, 100, "2026-01-01", null), Pays(1, 20, "2026-03-10", null), // pays 20 more
            Pays(2, 80, "2026-01-01", null), Pays(2, 30, "2026-01-01", "2026-03-15"), // cancelled one of two: contraction
            Pays(3, 50, "2026-01-01", "2026-03-31"), // left
            Pays(4, 70, "2026-03-31", null), // new on the last day
            Pays(5, 10, "2025-01-01", "2025-02-01"), Pays(5, 40, "2026-03-02", null)); // came back

        march.Should().BeEquivalentTo(new MrrMovements(
            March, Dollar, Opening: 260 * Unit, New: 70 * Unit, Reactivation: 40 * Unit, Expansion: 20 * Unit, Contraction: 30 * Unit, Churn: 50 * Unit,
            CurrencyEffect: 0, Closing: 310 * Unit, new MovementCounts(1, 1, 1, 1, 1), ActiveOpening: 3, ActiveClosing: 4, MissingRate: null));
        march.ArpaMinor.Should().Be(new Figure.Defined(7_750m));
        march.ArrMinor.Should().Be(new Figure.Defined(372_000m));
        march.NetNewMinor.Should().Be(new Figure.Defined(5_000m));
    }

    [Fact]
    public void Mrr_is_active_customers_times_average_revenue_as_in_the_article()
    {
        // 1,000 customers of 750 each.
        var march = Of(ExchangeRates.None, [.. Enumerable.Range(1, 1_000).Select(number => Pays(number, 750, "2026-01-01", null))]);

        march.MrrMinor.Should().Be(new Figure.Defined(750_000_00m));
        march.ArpaMinor.Should().Be(new Figure.Defined(750_00m));
    }

    [Fact]
    public void Rates_divide_by_the_opening_and_may_be_negative()
    {
        // ChartMogul's help, "MRR Churn Rate": start 100, churn 10, contraction 10, expansion 10: 20% gross, 10% net.
        var month = Amounts(opening: 100, expansion: 10, contraction: 10, churn: 10);
        month.GrossChurn.Should().Be(new Figure.Defined(0.20m));
        month.NetChurn.Should().Be(new Figure.Defined(0.10m));
        month.NetRetention.Should().Be(new Figure.Defined(0.90m));
        month.GrossRetention.Should().Be(new Figure.Defined(0.80m));
        Amounts(opening: 100, expansion: 30, reactivation: 5).NetChurn.Should().Be(new Figure.Defined(-0.35m));
        Amounts(opening: 100, reactivation: 5).NetRetention.Should().Be(new Figure.Defined(1m), "reactivation is no retention");
    }

    [Fact]
    public void The_quick_ratio_counts_reactivation_by_policy()
    {
        var month = Amounts(opening: 100, @new: 20, expansion: 8, reactivation: 4, contraction: 3, churn: 5);
        month.QuickRatio(countsReactivation: true).Should().Be(new Figure.Defined(4m));
        month.QuickRatio(countsReactivation: false).Should().Be(new Figure.Defined(3.5m));
        Amounts(opening: 100, @new: 20).QuickRatio(true).Should().Be(new Figure.NotDefined(WhyNot.NothingLost));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var nothing = Of(ExchangeRates.None);
        nothing.MrrMinor.Should().Be(new Figure.NotDefined(WhyNot.NoRevenue));
        nothing.ArrMinor.Should().Be(nothing.MrrMinor);
        nothing.NetNewMinor.Should().Be(nothing.MrrMinor);
        nothing.ArpaMinor.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
        nothing.GrossChurn.Should().Be(new Figure.NotDefined(WhyNot.NoRevenueAtStart));
        nothing.QuickRatio(true).Should().Be(new Figure.NotDefined(WhyNot.NothingLost));
    }

    [Theory]
    [InlineData("2026-02-28", null, MovementKind.None)] // Paid on the day before: no movement in March.
    [InlineData("2026-03-01", null, MovementKind.New)]
    [InlineData("2026-03-31", null, MovementKind.New)]
    [InlineData("2026-04-01", null, MovementKind.None)]
    [InlineData("2026-01-01", "2026-03-01", MovementKind.Churn)] // Last paid on 28 February, the opening day: gone in March.
    [InlineData("2026-01-01", "2026-02-28", MovementKind.None)] // Gone before.
    [InlineData("2026-01-01", "2026-03-31", MovementKind.Churn)]
    [InlineData("2026-01-01", "2026-04-01", MovementKind.None)] // Paid through 31 March.
    public void A_movement_belongs_to_the_period_on_whose_two_days_it_shows(string from, string? until, MovementKind kind) =>
        CustomerMovement.Of([Pays(1, 10, from, until)], ExchangeRates.None, Dollar, March).Kind.Should().Be(kind);

    [Fact]
    public override void Edges_of_the_period()
    {
        Of(ExchangeRates.None, Pays(1, 10, "2026-02-28", "2026-03-01")).Churn.Should().Be(10 * Unit, "paid on the day before only");
        Of(ExchangeRates.None, Pays(1, 10, "2026-03-31", "2026-04-01")).New.Should().Be(10 * Unit, "paid on the last day only");
        Of(ExchangeRates.None, Pays(1, 10, "2026-03-01", "2026-03-31")).Should().BeEquivalentTo(Of(ExchangeRates.None), "paid in between only");
    }

    [Fact]
    public void Who_was_won_and_lost_in_an_earlier_month_comes_back_as_reactivation() =>
        Of(ExchangeRates.None, Pays(1, 10, "2026-01-05", "2026-01-10"), Pays(1, 10, "2026-03-05", null)).Customers.Reactivation.Should().Be(1);

    [Theory]
    [InlineData("2026-01-19", 2, 1)] // Away for exactly two months.
    [InlineData("2026-01-20", 2, 0)]
    [InlineData("2020-01-01", null, 0)]
    public void A_return_counts_as_new_after_the_months_of_the_policy(string left, int? months, int @new)
    {
        var spans = new[] { Pays(1, 10, "2019-01-01", left), Pays(1, 10, "2026-03-19", null) };
        MrrMovements.Of(spans, [], ExchangeRates.None, Dollar, March, months).Customers.New.Should().Be(@new);
    }

    [Fact]
    public void What_moves_only_because_a_rate_does_is_the_currency_effect()
    {
        // €100 at 1.10 is $110; at 1.20 it is $120. From €100 to €150 is an expansion of $55 at the opening's rate, and the rest is the rate's doing.
        var rates = new ExchangeRates([Rate("EUR", "2026-01-01", 1.10m), Rate("EUR", "2026-03-31", 1.20m)]);
        var still = Of(rates, Pays(1, 100, "2026-01-01", null, "EUR"));
        var grown = Of(rates, Pays(1, 100, "2026-01-01", null, "EUR"), Pays(1, 50, "2026-03-05", null, "EUR"));

        (still.Opening, still.CurrencyEffect, still.Closing, still.Expansion).Should().Be((110 * Unit, 10 * Unit, 120 * Unit, 0));
        (grown.Expansion, grown.CurrencyEffect, grown.Closing).Should().Be((55 * Unit, 15 * Unit, 180 * Unit));
    }

    [Fact]
    public void Currencies_with_other_digits_are_converted_by_their_main_unit()
    {
        // 5 dinars of 1,000 fils each at $3.25; 1,000,000 rials, which have no smaller unit, at $0.0000105.
        var rates = new ExchangeRates([Rate("KWD", "2026-01-01", 3.25m), Rate("IRR", "2026-01-01", 0.0000105m)]);
        Of(rates, Pays(1, 5, "2026-01-01", null, "KWD"), Pays(2, 1_000_000, "2026-01-01", null, "IRR")).Closing.Should().Be((long)(26.75m * Unit));
    }

    [Fact]
    public void A_rate_that_is_missing_on_a_day_of_need_leaves_no_amount_defined()
    {
        var rates = new ExchangeRates([Rate("EUR", "2026-03-02", 1.10m)]);
        var churned = Of(rates, Pays(1, 100, "2026-01-01", null, "EUR"), Pays(2, 10, "2026-01-01", null));

        churned.MissingRate.Should().Be(new Currency("EUR"));
        churned.MrrMinor.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        churned.GrossChurn.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        churned.ActiveClosing.Should().Be(2, "counts need no rate");
        Of(rates, Pays(1, 100, "2026-03-05", null, "EUR")).MissingRate.Should().BeNull("a new customer needs the closing's rate only");
    }

    [Fact]
    public void On_random_records_the_movements_add_up_to_the_last_digit_in_every_slice_and_period()
    {
        var seen = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var slice = new RandomSlice(new RandomCompany(seed, March));
            var rates = new ExchangeRates(slice.Company.Rates);
            foreach (var period in slice.Periods)
            {
                var m = MrrMovements.Of(slice.Spans, slice.Active, rates, RandomCompany.Reporting, period, slice.ReturnIsNewAfterMonths);
                m.Closing.Should().Be(m.Opening + m.New + m.Reactivation + m.Expansion - m.Contraction - m.Churn + m.CurrencyEffect, "seed {0} {1}", seed, period);
                new[] { m.New, m.Reactivation, m.Expansion, m.Contraction, m.Churn }.Should().OnlyContain(amount => amount >= 0);
                if (m.ArpaMinor is Figure.Defined arpa)
                {
                    decimal.Round(arpa.Value * m.ActiveClosing * MrrAmount.PerMinorUnit, 4).Should().Be(m.Closing, "MRR = active × ARPA");
                    seen++;
                }
            }
        }

        seen.Should().BeGreaterThan(200, "the random records must have something to show");
    }

    private static ExchangeRate Rate(string currency, string from, decimal rate) => new() { Currency = new Currency(currency), Into = Dollar, From = Day(from), Rate = rate };

    private static MrrMovements Of(ExchangeRates rates, params MrrSpan[] spans) =>
        MrrMovements.Of(spans, CustomerSuccess.Domain.Activity.ActiveSpans.Of(spans, [], new Dictionary<CustomerSuccess.Domain.Customers.CustomerId, DateOnly>(), new()), rates, Dollar, March);

    private static MrrMovements Amounts(long opening, long @new = 0, long reactivation = 0, long expansion = 0, long contraction = 0, long churn = 0) => new(
        March, Dollar, opening, @new, reactivation, expansion, contraction, churn, 0, opening + @new + reactivation + expansion - contraction - churn, new MovementCounts(0, 0, 0, 0, 0), 1, 1, null);
}
