using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class BilledTermsTests
{
    private static readonly Currency Dollar = new("USD");
    private static readonly PlanId Bronze = PlanId.New();
    private static readonly PlanId Gold = PlanId.New();

    [Fact]
    public void Worked_example_of_the_documentation()
    {
        // 25.00 for 16 March 12:00 to 1 April, 15.5 of March's 31 days, are 50.00 a month more.
        var more = BilledPrice.OfWholeInterval(2_500, At("2026-03-16T12:00"), At("2026-04-01T00:00"), BillingUnit.Month, 1);

        Terms(Priced("2026-01-01", Bronze, 5_000), Added("2026-03-16", Bronze, more), new BilledFact.Cancelled(At("2026-05-10T09:00"), new(2026, 5, 10)))
            .Should().Equal(("2026-01-01", "2026-03-16", 5_000, TermKind.Paid), ("2026-03-16", "2026-05-10", 10_000, TermKind.Paid));
    }

    [Fact]
    public void Renewals_at_one_price_are_one_term_that_goes_on_after_its_service_period() =>
        Terms(Priced("2026-01-01", Bronze, 5_000), Priced("2026-02-01", Bronze, 5_000), Priced("2026-03-01", Bronze, 6_000))
            .Should().Equal(("2026-01-01", "2026-03-01", 5_000, TermKind.Paid), ("2026-03-01", null, 6_000, TermKind.Paid));

    [Fact]
    public void Another_plan_takes_the_place_of_the_first()
    {
        var terms = BilledTerms.Of([Priced("2026-01-01", Bronze, 5_000), Priced("2026-02-10", Gold, 9_000)]);

        terms.Select(term => (term.Plan, term.From, term.Until)).Should().BeEquivalentTo(new (PlanId, DateOnly, DateOnly?)[]
        {
            (Bronze, new(2026, 1, 1), new DateOnly(2026, 2, 10)), (Gold, new(2026, 2, 10), null),
        });
    }

    [Fact]
    public void A_credit_of_the_old_plan_and_a_charge_for_the_new_are_a_change_of_plan()
    {
        // Half of April on Bronze is given back, half on Gold is billed: -25.00 and 45.00 are -50.00 and 90.00 a month.
        var terms = BilledTerms.Of([Priced("2026-03-01", Bronze, 5_000), Added("2026-04-16", Bronze, -5_000), Added("2026-04-16", Gold, 9_000)]);

        terms.Select(term => (term.Plan, term.Until, term.Price.TotalMinor)).Should().BeEquivalentTo(new (PlanId, DateOnly?, long)[]
        {
            (Bronze, new DateOnly(2026, 4, 16), 5_000), (Gold, null, 9_000),
        });
    }

    [Fact]
    public void A_trial_ends_by_itself_or_when_it_is_paid_for()
    {
        BilledFact Trial(string from, string until) => new BilledFact.Tried(At(from + "T00:00"), Day(from), 0, Bronze, Price(5_000), Day(until));

        Terms(Trial("2026-01-01", "2026-01-15")).Should().Equal(("2026-01-01", "2026-01-15", 5_000, TermKind.Trial));
        Terms(Trial("2026-01-01", "2026-01-15"), Priced("2026-01-10", Bronze, 5_000))
            .Should().Equal(("2026-01-01", "2026-01-10", 5_000, TermKind.Trial), ("2026-01-10", null, 5_000, TermKind.Paid));
    }

    [Fact]
    public void A_subscription_that_is_paid_for_after_its_cancellation_is_there_again() =>
        Terms(Priced("2026-01-01", Bronze, 5_000), new BilledFact.Cancelled(At("2026-02-01T00:00"), new(2026, 2, 1)), Priced("2026-04-01", Bronze, 5_000))
            .Should().Equal(("2026-01-01", "2026-02-01", 5_000, TermKind.Paid), ("2026-04-01", null, 5_000, TermKind.Paid));

    [Fact]
    public void What_begins_when_the_cancellation_does_comes_after_it() =>
        Terms(Priced("2026-01-01", Bronze, 5_000), Priced("2026-02-01", Bronze, 5_000), new BilledFact.Cancelled(At("2026-02-01T00:00"), new(2026, 2, 1)))
            .Should().Equal(("2026-01-01", null, 5_000, TermKind.Paid));

    [Fact]
    public void Nothing_billed_is_no_term() => BilledTerms.Of([]).Should().BeEmpty();

    [Theory]
    [InlineData(9_000, 1_000, 2, 5_000, 2, 1_000)] // 100.00 for two less a tenth: 50.00 each.
    [InlineData(10_000, 0, 3, 10_000, 1, 0)] // A third of 100.00 is no whole cent: the total of one.
    [InlineData(6_667, 3_333, 1, 10_000, 1, 3_333)] // 33.33 %.
    [InlineData(9_999, 1, 1, 10_000, 1, 1)]
    [InlineData(29_999, 1, 1, 29_999, 1, 0)] // 1 of 30,000 is no whole hundredth of a percent.
    public void Price_quantity_and_discount_are_kept_apart_where_nothing_is_lost(long net, long discount, int quantity, long amount, int keptQuantity, int basisPoints)
    {
        var price = BilledPrice.Of(net, discount, quantity, Dollar, BillingUnit.Month, 1);

        (price.AmountMinor, price.Quantity, price.DiscountBasisPoints, price.TotalMinor).Should().Be((amount, keptQuantity, basisPoints, net));
    }

    [Theory]
    [InlineData("2026-04-01T00:00", "2026-04-01T00:00", 500)] // No time at all.
    [InlineData("2026-02-01T00:00", "2026-04-01T00:00", 500)] // More than an interval.
    public void A_service_period_that_is_no_part_of_the_interval_is_taken_as_the_whole(string start, string end, long expected) =>
        BilledPrice.OfWholeInterval(500, At(start), At(end), BillingUnit.Month, 1).Should().Be(expected);

    private static IEnumerable<(string From, string? Until, long Total, TermKind Kind)> Terms(params BilledFact[] facts) =>
        BilledTerms.Of(facts).Select(term => (term.From.ToString("o", null), term.Until?.ToString("o", null), term.Price.TotalMinor, term.Kind));

    private static BilledFact.Priced Priced(string from, PlanId plan, long amount) => new(At(from + "T00:00"), Day(from), 0, plan, Price(amount));

    private static BilledFact.Added Added(string from, PlanId plan, long amount) => new(At(from + "T12:00"), Day(from), 0, plan, Price(amount));

    private static BilledPrice Price(long amount) => new(amount, Dollar, BillingUnit.Month, 1);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "o");

    private static DateTime At(string instant) => DateTime.ParseExact(instant + "Z", "yyyy-MM-ddTHH:mmK", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
