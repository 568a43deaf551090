using CustomerSuccess.Domain.Lifetime;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class SurvivalCurveTests
{
    private static readonly SurvivalCurve Maintained = SurvivalCurve.Of(Leukaemia.Maintained);

    [Fact]
    public void A_textbook_curve_comes_out()
    {
        Maintained.Steps.Select(step => (step.Time, step.AtRisk, step.Lost, decimal.Round(step.Share, 3))).Should().Equal(
            (9, 11, 1, 0.909m), (13, 10, 1, 0.818m), (18, 8, 1, 0.716m), (23, 7, 1, 0.614m), (31, 5, 1, 0.491m), (34, 4, 1, 0.368m), (48, 2, 1, 0.184m));
        (Maintained.Horizon, Maintained.Customers, Maintained.Lost).Should().Be((161, 11, 7));
        ValueOf(Maintained.At(8)).Should().Be(1);
        ValueOf(Maintained.At(9)).Should().Be(10 / 11m);
    }

    [Fact]
    public void Its_errors_and_limits_are_those_of_the_textbook()
    {
        // R package survival, summary(survfit(Surv(time, status) ~ x, aml)).
        Maintained.Steps.Select(step => decimal.Round(step.StandardError!.Value, 4)).Should().Equal(0.0867m, 0.1163m, 0.1397m, 0.1526m, 0.1642m, 0.1627m, 0.1535m);
        Maintained.Steps.Select(step => decimal.Round(step.Range!.Value.Low, 4)).Should().Equal(0.7541m, 0.6192m, 0.4884m, 0.3769m, 0.2549m, 0.1549m, 0.0359m);
        Maintained.Steps[0].Range!.Value.High.Should().Be(1, "the limit by the logarithm is cut where nobody can be more");
    }

    [Fact]
    public void Once_nobody_is_left_the_share_is_0_without_limits()
    {
        var curve = SurvivalCurve.Of(Leukaemia.Nonmaintained);
        var last = curve.Steps[^1];
        (last.Share, last.StandardError, last.Range).Should().Be((0, null, null));
        ValueOf(curve.At(1000)).Should().Be(0, "who has left is not coming back");
    }

    [Fact]
    public void Nothing_is_known_of_a_time_longer_than_anybody_was_seen()
    {
        ValueOf(Maintained.At(161)).Should().BeApproximately(0.184m, 0.0005m);
        Maintained.At(162).Should().Be(new Figure.NotDefined(WhyNot.NotSeenThatLong));
        Maintained.StepAt(162).Should().BeNull();
        Maintained.StepAt(22)!.Time.Should().Be(18);
        SurvivalCurve.Of([]).At(1).Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));
    }

    [Fact]
    public void Who_is_last_seen_when_others_leave_was_at_risk_with_them()
    {
        var curve = SurvivalCurve.Of([new(5, true), new(5, false), new(5, false), new(7, false)]);
        curve.Steps.Should().ContainSingle().Which.Should().Match<SurvivalStep>(step => step.AtRisk == 4 && step.Share == 0.75m);
        (curve.AtRisk(5), curve.AtRisk(5.5m), curve.AtRisk(8)).Should().Be((4, 1, 0));
    }

    [Fact]
    public void Curves_of_random_lifetimes_keep_their_rules()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var curve = SurvivalCurve.Of(RandomLifetimes.Of(seed));
            curve.Steps.Select(step => step.Share).Should().BeInDescendingOrder().And.NotContain(share => share < 0 || share >= 1);
            curve.Steps.Select(step => step.Time).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            curve.Steps.Sum(step => step.Lost).Should().Be(curve.Lost);
            foreach (var step in curve.Steps.Where(step => step.Share > 0))
            {
                var (low, high) = step.Range!.Value;
                (low >= 0 && low <= step.Share && step.Share <= high && high <= 1).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void Neither_the_order_of_customers_nor_the_unit_of_time_matters()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var lifetimes = RandomLifetimes.Of(seed);
            var (curve, turned, hours) = (SurvivalCurve.Of(lifetimes), SurvivalCurve.Of(Enumerable.Reverse(lifetimes)), SurvivalCurve.Of(lifetimes.Select(lifetime => lifetime with { Length = lifetime.Length * 24 })));

            turned.Steps.Should().Equal(curve.Steps);
            hours.Steps.Should().Equal(curve.Steps.Select(step => step with { Time = step.Time * 24 }));
            hours.Median().Should().Be(curve.Median().Then(days => new Figure.Defined(days * 24)));
            hours.RestrictedMean(24 * 60).Then(Rounded).Should().Be(curve.RestrictedMean(60).Then(days => Rounded(days * 24)));
        }

        static Figure Rounded(decimal value) => new Figure.Defined(decimal.Round(value, 18));
    }

    [Fact]
    public void Without_anybody_last_seen_it_is_the_share_that_lived_longer()
    {
        var lifetimes = RandomLifetimes.Of(7).Select(lifetime => lifetime with { IsEnded = true }).ToList();
        var curve = SurvivalCurve.Of(lifetimes);
        foreach (var step in curve.Steps)
        {
            step.Share.Should().BeApproximately(lifetimes.Count(lifetime => lifetime.Length > step.Time) / (decimal)lifetimes.Count, 1e-20m);
        }
    }
}
