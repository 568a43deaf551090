using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class DayMovementTests
{
    private static readonly CustomerId Customer = CustomerId.New();
    private static readonly SubscriptionId First = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly SubscriptionId Second = new(new Guid(2, 0, 0, new byte[8]));

    [Fact]
    public void The_life_of_a_customer_is_told_in_movements()
    {
        // 166.67 on 1 January, 60.00 more on the 5th until the 20th, all cancelled on 1 March, back on 10 March with 90.00.
        var movements = DayMovement.Of([Paid("2026-01-01", "2026-03-01", 16_667), Paid("2026-01-05", "2026-01-20", 6_000), Paid("2026-03-10", null, 9_000)]);

        movements.Select(one => (one.On.ToString("o", null), one.Type, one.Change, one.After)).Should().Equal(
            ("2026-01-01", MovementType.NewBusiness, 16_667, 16_667),
            ("2026-01-05", MovementType.Expansion, 6_000, 22_667),
            ("2026-01-20", MovementType.Contraction, -6_000, 16_667),
            ("2026-03-01", MovementType.Churn, -16_667, 0),
            ("2026-03-10", MovementType.Reactivation, 9_000, 9_000));
    }

    [Fact]
    public void Cancelling_and_subscribing_again_on_one_day_is_no_movement() =>
        DayMovement.Of([Paid("2026-01-01", "2026-02-01", 1_000), Paid("2026-02-01", null, 1_000)]).Should().ContainSingle();

    [Fact]
    public void Subscriptions_that_begin_on_one_day_are_two_activities_of_one_movement()
    {
        var activities = SubscriptionActivity.Of([(First, Paid("2026-01-01", null, 4_004)), (Second, Paid("2026-01-01", null, 4_005))]);

        // The larger is told first.
        activities.Select(one => (one.Subscription, one.Type, one.Change, one.After)).Should().Equal(
            (Second, MovementType.NewBusiness, 4_005, 4_005), (First, MovementType.NewBusiness, 4_004, 8_009));
    }

    [Fact]
    public void A_subscription_that_gives_way_to_another_is_one_activity_of_the_difference()
    {
        var activities = SubscriptionActivity.Of([(First, Paid("2026-01-01", "2026-02-01", 3_000)), (Second, Paid("2026-02-01", null, 5_000))]);

        activities.Select(one => (one.Subscription, one.Type, one.Change, one.After)).Should().Equal(
            (First, MovementType.NewBusiness, 3_000, 3_000), (Second, MovementType.Expansion, 2_000, 5_000));
    }

    [Fact]
    public void Terms_in_another_currency_are_converted_at_the_rate_of_their_first_day()
    {
        var (euro, dollar) = (new Currency("EUR"), new Currency("USD"));
        var rates = new ExchangeRates([
            new ExchangeRate { Currency = dollar, Into = euro, From = new(2026, 1, 1), Rate = 0.92m },
            new ExchangeRate { Currency = dollar, Into = euro, From = new(2026, 2, 1), Rate = 0.80m }]);
        SubscriptionTerm Term(string from) => new()
        {
            SubscriptionId = First,
            CustomerId = Customer,
            From = Day(from),
            AmountMinor = 1_000,
            Currency = dollar,
            Unit = BillingUnit.Week,
        };

        // 43.48 dollars are 40.0016 euros in January and 34.784 in February.
        PaidDays.Of([Term("2026-01-31"), Term("2026-02-01")], rates, euro).Select(days => days.Cents).Should().Equal(4_000, 3_478);
        FluentActions.Enumerating(() => PaidDays.Of([Term("2025-12-31")], rates, euro)).Should().Throw<MissingRateException>().Which.Currency.Should().Be(dollar);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "o");

    private static PaidDays Paid(string from, string? until, long cents) => new(Customer, Day(from), until is null ? null : Day(until), cents);
}
