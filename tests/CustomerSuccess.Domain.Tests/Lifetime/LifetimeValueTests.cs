using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class LifetimeValueTests : MetricTests
{
    private static readonly MetricPolicies OneOverChurn = new() { Lifetime = LifetimeForm.OneOverChurn, GrossMargin = 0.8m };

    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // The article: 50,000 a purchase, 3 purchases a month, 24 months. By the year: 36 purchases, 2 years.
        static Figure Times(decimal average, decimal often, decimal time) => PurchaseHabit.ValueOf(new Figure.Defined(average), new Figure.Defined(often), new Figure.Defined(time));
        Times(50_000, 3, 24).Should().Be(new Figure.Defined(3_600_000m));
        Times(50_000, 36, 2).Should().Be(new Figure.Defined(3_600_000m));

        // 100 a month at 80% margin and 5% churn: 100 × 0.8 × 20.
        var value = Of(OneOverChurn, [Pays(1, 100, "2026-01-01", null)], Months(0.05m, 0.05m));
        value.LifetimeMonths.Should().Be(new Figure.Defined(20m));
        value.Value.Should().Be(new Figure.Defined(1_600_00m));
        value.HorizonMonths.Should().BeNull();
    }

    [Fact]
    public override void Nothing_recorded()
    {
        Of(new MetricPolicies(), [], []).LifetimeMonths.Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));
        var byChurn = Of(OneOverChurn, [], []);
        byChurn.LifetimeMonths.Should().Be(new Figure.NotDefined(WhyNot.NoFullPeriod));
        byChurn.Value.Should().Be(new Figure.NotDefined(WhyNot.NoPurchases));
        byChurn.ArpaMinor.Should().Be(new Figure.NotDefined(WhyNot.NoCustomers));
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        CustomerLifetime Of(string from, string? until) => CustomerLifetime.ListOf([Active(1, from, until)], March.LastDay).SingleOrDefault();
        Of("2026-03-31", null).Should().Be(new CustomerLifetime(1, false));
        Of("2026-03-30", "2026-03-31").Should().Be(new CustomerLifetime(1, true), "lost on the last day");
        Of("2026-03-30", "2026-04-01").Should().Be(new CustomerLifetime(2, false), "lost after it, which nobody can see yet");
        CustomerLifetime.ListOf([Active(1, "2026-04-01", null)], March.LastDay).Should().BeEmpty();
    }

    [Fact]
    public void At_zero_churn_there_is_no_lifetime_and_no_infinity()
    {
        var value = Of(OneOverChurn, [Pays(1, 100, "2026-01-01", null)], Months(0m, 0m));
        value.LifetimeMonths.Should().Be(new Figure.NotDefined(WhyNot.NoChurn));
        value.Value.Should().Be(new Figure.NotDefined(WhyNot.NoChurn));
    }

    [Fact]
    public void Churn_is_the_mean_of_the_months_that_have_one()
    {
        MeanChurn.Of(Months(0.02m, 0m, 0.04m)).Should().Be(new Figure.Defined(0.02m));
        MeanChurn.Of([.. Months(0.02m), new ChurnCounts(March, NewCustomersLost.Counted, 0, 0, 0, 0, 0, 0)]).Should().Be(new Figure.Defined(0.02m));
    }

    [Fact]
    public void The_months_are_closed_ones_of_the_calendar()
    {
        MeanChurn.MonthsOf(March, ReportingCalendar.Gregorian, 6)[^1].Should().Be(March);
        MeanChurn.MonthsOf(new(March.Start, March.LastDay), ReportingCalendar.Gregorian, 6)[^1].Should().Be(ReportingCalendar.Gregorian.PeriodOf(Day("2026-02-01"), Interval.Month));
        MeanChurn.MonthsOf(March, ReportingCalendar.Gregorian, 6)[0].Start.Should().Be(Day("2025-10-01"));
        MeanChurn.MonthsOf(March, ReportingCalendar.Persian, 1)[0].Should().Be(new Period(Day("2026-02-20"), Day("2026-03-21")), "Esfand 1404 is the last that ended by 31 March");
    }

    [Fact]
    public void The_mean_over_the_lost_alone_is_lower_than_the_curves()
    {
        // One customer lost after 487 days (16 months), one there since 974 days (32 months).
        ActiveSpan[] history = [Active(1, "2023-01-01", "2024-05-02"), new(Customer(2), March.End.AddDays(-974), null)];
        var lifetimes = CustomerLifetime.ListOf(history, March.LastDay);

        LifetimeMonths.MeanOfLost(lifetimes).Should().Be(new Figure.Defined(16m));
        LifetimeMonths.RestrictedMeanOf(SurvivalCurve.Of(lifetimes)).Should().Be(new Figure.Defined(24m), "16 months of both and then 16 of one half");

        // 1 ÷ 5% is 20 months.
        var forms = LifetimeForms.OfCounts(LifetimeCount.ListOf(lifetimes), new Figure.Defined(0.05m));
        Enum.GetValues<LifetimeForm>().Select(form => ValueOf(forms.Of(form))).Should().Equal(24m, 20m, 16m);
        (forms.HorizonMonths, forms.Customers, forms.Lost).Should().Be((32m, 2, 1));
    }

    [Fact]
    public void Every_form_of_the_value_is_at_hand_and_that_of_the_policy_is_the_value()
    {
        var value = Of(OneOverChurn, [Pays(1, 100, "2026-03-01", null)], Months(0.05m));
        value.ValueBy(LifetimeForm.OneOverChurn).Should().Be(value.Value).And.Be(new Figure.Defined(1_600_00m));
        value.ValueBy(LifetimeForm.LostCustomersMean).Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));

        // 31 days so far, of which 30.4375 are a month.
        value.ValueBy(LifetimeForm.SurvivalMean).Should().Be(new Figure.Defined(80_00m * (31m * 16 / 487)));
    }

    [Fact]
    public void The_survival_form_names_its_horizon()
    {
        var value = Of(new MetricPolicies(), [new MrrSpan(Customer(1), default, March.End.AddDays(-974), null, new MrrAmount(1_000_000, Dollar))], []);
        value.HorizonMonths.Should().Be(32m);
        value.LifetimeMonths.Should().Be(new Figure.Defined(32m));
    }

    [Fact]
    public void Without_subscriptions_the_value_is_that_of_purchases()
    {
        // Active on 487 days in all would be 16 months; in the year before April 1st: 2 purchases of 30 on average, active on 90 days each without overlap.
        var purchases = new[] { Bought(1, "2025-05-01", 2_000), Bought(1, "2025-09-01", 4_000) };
        var active = CustomerSuccess.Domain.Activity.ActiveSpans.Of([], purchases, new Dictionary<CustomerId, DateOnly>(), new());
        var habit = PurchaseHabit.Of(purchases, active, ExchangeRates.None, Dollar, March);

        habit.AverageMinor.Should().Be(new Figure.Defined(3_000m));
        habit.PerMonth.Should().Be(new Figure.Defined(2 / (180m * 16 / 487)));
        var value = LifetimeValue.Of(MrrMovements.Of([], active, ExchangeRates.None, Dollar, March), active, Months(0.1m), purchases, ExchangeRates.None, OneOverChurn);
        ValueOf(value.Value).Should().BeApproximately(3_000 * 10 * 2 / (180m * 16 / 487), 1e-12m);
    }

    [Theory]
    [InlineData(new[] { 5, 4, 3 }, true)]
    [InlineData(new[] { 3, 4, 3 }, false)]
    [InlineData(new[] { 4, 4, 3 }, false)]
    [InlineData(new[] { 4, 3 }, false)]
    [InlineData(new[] { 1, 9, 8, 7 }, true)]
    public void Two_falls_in_a_row_are_a_call_to_look(int[] months, bool isFalling) => FallingValue.IsFalling([.. months.Select(value => new Figure.Defined(value))]).Should().Be(isFalling);

    [Fact]
    public void A_month_without_a_value_breaks_the_row() =>
        FallingValue.IsFalling([new Figure.Defined(5), new Figure.NotDefined(WhyNot.NoChurn), new Figure.Defined(3)]).Should().BeFalse();

    private static LifetimeValue Of(MetricPolicies policies, MrrSpan[] spans, IEnumerable<ChurnCounts> months)
    {
        var active = CustomerSuccess.Domain.Activity.ActiveSpans.Of(spans, [], new Dictionary<CustomerId, DateOnly>(), new());
        return LifetimeValue.Of(MrrMovements.Of(spans, active, ExchangeRates.None, Dollar, March), active, months, [], ExchangeRates.None, policies);
    }

    private static IEnumerable<ChurnCounts> Months(params decimal[] rates) => rates.Select(rate => new ChurnCounts(March, NewCustomersLost.Counted, 100, (int)(100 * rate), 0, 0, 0, 0));
}
