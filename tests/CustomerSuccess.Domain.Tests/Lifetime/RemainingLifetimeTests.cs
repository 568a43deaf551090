using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class RemainingLifetimeTests
{
    [Fact]
    public void Where_nobody_was_ever_lost_all_the_time_ahead_is_expected() =>
        Of(new LifetimeCount(100, Lost: 0, Kept: 20)).After(100).Should().Be(RemainingLifetime.Ahead);

    [Fact]
    public void Steps_of_the_curve_count_as_they_are_and_then_the_rate_of_the_last_year()
    {
        // Of 40, 20 were lost after 100 days and 20 are there since 200: S is 1, from day 100 on ½.
        // From day 200 on, 20 lost in 20 × 100 + 20 × 200 = 6,000 customer days: one in 300 a day.
        var lifetime = Of(new LifetimeCount(100, Lost: 20, Kept: 0), new LifetimeCount(200, Lost: 0, Kept: 20));

        lifetime.KnownDays.Should().Be(200);
        lifetime.LossPerDay.Should().BeApproximately(1 / 300d, 1e-15);

        // 100 days of all, 100 of one half, and ½ × 300 × (1 − e^(−896 ÷ 300)) = 142.432… after that.
        lifetime.After(0).Should().BeApproximately(100 + 50 + (150 * (1 - Math.Exp(-896 / 300d))), 1e-9);

        // Who has stayed 150 days is one of the half: 50 days for certain, then the tail.
        lifetime.After(150).Should().BeApproximately(50 + (300 * (1 - Math.Exp(-1046 / 300d))), 1e-9);
    }

    [Fact]
    public void Beyond_the_curve_all_have_the_same_time_ahead()
    {
        var lifetime = Of(new LifetimeCount(100, Lost: 20, Kept: 0), new LifetimeCount(200, Lost: 0, Kept: 20), new LifetimeCount(900, Lost: 0, Kept: 19));

        lifetime.KnownDays.Should().Be(200, "only 19 have stayed longer");
        lifetime.After(200).Should().Be(lifetime.After(5_000));
    }

    [Fact]
    public void The_rate_of_the_tail_is_that_of_the_last_year_alone()
    {
        // 100 lost on day 100 are more than a year before day 500; then 10 of 30 were lost on day 300, and 20 are there.
        var lifetime = Of(new LifetimeCount(100, Lost: 100, Kept: 0), new LifetimeCount(300, Lost: 10, Kept: 0), new LifetimeCount(500, Lost: 0, Kept: 20));

        // From day 135 on: 10 × 165 + 20 × 365 = 8,950 customer days.
        lifetime.LossPerDay.Should().BeApproximately(10 / 8_950d, 1e-15);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Twenty_lifetimes_are_needed(int customers, bool isKnown) =>
        (RemainingLifetime.Of([new LifetimeCount(100, Lost: 1, Kept: customers - 1)]) is not null).Should().Be(isKnown);

    [Fact]
    public void A_longer_curve_whose_losses_become_rarer_gives_the_loyal_more_time()
    {
        var lifetime = Of(new LifetimeCount(30, Lost: 50, Kept: 0), new LifetimeCount(400, Lost: 5, Kept: 0), new LifetimeCount(1_500, Lost: 0, Kept: 45));

        lifetime.After(400).Should().BeGreaterThan(lifetime.After(0)).And.BeLessThanOrEqualTo(RemainingLifetime.Ahead);
    }

    [Fact]
    public void Of_those_who_stayed_so_long_a_share_stays_on()
    {
        var lifetime = Of(new LifetimeCount(100, Lost: 20, Kept: 0), new LifetimeCount(200, Lost: 0, Kept: 20));

        (lifetime.Staying(0, 99), lifetime.Staying(0, 100), lifetime.Staying(150, 50)).Should().Be((1, 0.5, 1));
        lifetime.Staying(150, 350).Should().BeApproximately(Math.Exp(-1), 1e-12, "300 days after the curve's end");
        lifetime.After(0, 150).Should().BeApproximately(100 + 25, 1e-9);
    }

    [Fact]
    public void A_range_is_where_shares_are_left()
    {
        var lifetime = Of(new LifetimeCount(100, Lost: 20, Kept: 0), new LifetimeCount(200, Lost: 0, Kept: 20));

        (lifetime.Until(0, 0.95), lifetime.Until(0, 0.5), lifetime.Until(40, 0.95)).Should().Be((100, 100, 60));
        lifetime.Until(150, Math.Exp(-1) + 1e-9).Should().Be(350);
        lifetime.Until(150, 0.03).Should().BeNull("a thirtieth is left after 1,102 days, beyond what is looked at");
        foreach (var days in (int[])[0, 99, 100, 199, 5_000])
        {
            Enumerable.Range(0, 1_200).Select(ahead => lifetime.Staying(days, ahead)).Should().BeInDescendingOrder().And.OnlyContain(share => share >= 0 && share <= 1);
        }
    }

    private static RemainingLifetime Of(params LifetimeCount[] lengths) => RemainingLifetime.Of(lengths)!;
}
