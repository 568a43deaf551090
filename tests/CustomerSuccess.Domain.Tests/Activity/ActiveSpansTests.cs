using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Activity;

public class ActiveSpansTests
{
    private static readonly ActivityPolicy Default = new();

    [Fact]
    public void Subscriptions_that_touch_or_overlap_are_one_span() =>
        Of([Subscribed(1, Term("2026-01-01", "2026-02-01"), Term("2026-02-01", "2026-03-01")), Subscribed(1, Term("2026-02-15", "2026-04-01"))]).Should().Equal(Active(1, "2026-01-01", "2026-04-01"));

    [Fact]
    public void Trials_free_terms_and_orders_cancelled_on_their_first_day_are_not_active() =>
        Of([Subscribed(1, Term("2026-01-01", null, kind: TermKind.Trial)), Subscribed(1, Term("2026-01-01", null, amountMinor: 0)), Subscribed(1, Term("2026-01-01", "2026-01-01"))]).Should().BeEmpty();

    [Theory]
    [InlineData(PausedCustomers.Churned, false, 0)]
    [InlineData(PausedCustomers.ActiveWithoutMrr, true, 0)]
    [InlineData(PausedCustomers.ActiveWithMrr, true, 10)]
    public void Paused_days_follow_the_policy(PausedCustomers paused, bool isActive, int dollars)
    {
        Subscription[] subscriptions = [Subscribed(1, Term("2026-01-01", "2026-02-01"), Term("2026-02-01", "2026-03-01", kind: TermKind.Paused), Term("2026-03-01", null))];
        var policy = Default with { Paused = paused };

        Of(subscriptions, policy: policy).Any(span => span.Includes(Day("2026-02-10"))).Should().Be(isActive);
        MrrSpans.Of(subscriptions, policy, MonthLength.YearOf365Point25).Where(span => span.Includes(Day("2026-02-10"))).Sum(span => span.Amount.MinorUnits).Should().Be(dollars * 100);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_break_of_up_to_so_many_days_is_bridged_with_the_MRR_before_it(int gapDays, bool isBridged)
    {
        // Nothing runs from 10 to 14 February.
        Subscription[] subscriptions = [Subscribed(1, Term("2026-01-01", "2026-02-10", 1_000)), Subscribed(1, Term("2026-01-01", "2026-02-05", 300)), Subscribed(1, Term("2026-02-15", null, 2_000))];
        var policy = Default with { GapDays = gapDays };

        Of(subscriptions, policy: policy).Should().HaveCount(isBridged ? 1 : 2);
        MrrSpans.Of(subscriptions, policy, MonthLength.YearOf365Point25).Where(span => span.Includes(Day("2026-02-14"))).Sum(span => span.Amount.MinorUnits).Should().Be(isBridged ? 1_000 : 0);
    }

    [Theory]
    [InlineData("2026-03-30", true)] // The 90th day, that of the purchase counted.
    [InlineData("2026-03-31", false)]
    public void A_purchase_only_customer_is_active_for_90_days(string day, bool isActive) => Of(purchases: [Bought(1, "2025-12-31")]).Any(span => span.Includes(Day(day))).Should().Be(isActive);

    [Fact]
    public void Purchases_of_a_subscriber_do_not_hide_that_the_subscription_ended() =>
        Of([Subscribed(1, Term("2026-01-01", "2026-02-01"))], [Bought(1, "2025-12-20"), Bought(1, "2026-01-31")]).Should().Equal(Active(1, "2025-12-20", "2026-02-01"));

    [Fact]
    public void A_person_who_marks_a_customer_lost_ends_the_span_until_the_next_purchase() =>
        Of(purchases: [Bought(1, "2026-01-01"), Bought(1, "2026-03-01")], lost: "2026-02-01").Should().Equal(Active(1, "2026-01-01", "2026-02-01"), Active(1, "2026-03-01", "2026-05-30"));

    [Fact]
    public void A_refund_keeps_nobody_active_and_a_gift_does() =>
        Of(purchases: [Bought(1, "2026-01-01", -100), Bought(2, "2026-01-01", 0)]).Should().Equal(Active(2, "2026-01-01", "2026-04-01"));

    [Fact]
    public void On_random_records_spans_lie_apart_and_cover_what_they_should()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var slice = new RandomSlice(new RandomCompany(seed, March));
            foreach (var customer in slice.Active.GroupBy(span => span.CustomerId))
            {
                customer.Zip(customer.Skip(1)).All(pair => pair.First.Until is { } end && pair.Second.From > end.AddDays(slice.Policy.GapDays)).Should().BeTrue("seed {0}", seed);
            }

            slice.Spans.All(span => slice.Active.Any(active => active.CustomerId == span.CustomerId && active.Includes(span.From))).Should().BeTrue("seed {0}", seed);
        }
    }

    private static IReadOnlyList<ActiveSpan> Of(Subscription[]? subscriptions = null, Purchase[]? purchases = null, string? lost = null, ActivityPolicy? policy = null) => ActiveSpans.Of(
        MrrSpans.Of(subscriptions ?? [], policy ?? Default, MonthLength.YearOf365Point25),
        purchases ?? [],
        lost is null ? [] : new Dictionary<CustomerId, DateOnly> { [Customer(1)] = Day(lost) },
        policy ?? Default);
}
