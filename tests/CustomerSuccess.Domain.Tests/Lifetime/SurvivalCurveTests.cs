using CustomerSuccess.Domain.Lifetime;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class SurvivalCurveTests
{
    [Fact]
    public void A_textbook_curve_comes_out()
    {
        // Miller's leukaemia data, maintained group (R package survival, aml); + is still there.
        CustomerLifetime[] weeks = [new(9, true), new(13, true), new(13, false), new(18, true), new(23, true), new(28, false), new(31, true), new(34, true), new(45, false), new(48, true), new(161, false)];
        var curve = SurvivalCurve.Of(weeks);

        curve.Steps.Select(step => (step.Time, step.AtRisk, step.Lost, decimal.Round(step.Share, 3))).Should().Equal(
            (9, 11, 1, 0.909m), (13, 10, 1, 0.818m), (18, 8, 1, 0.716m), (23, 7, 1, 0.614m), (31, 5, 1, 0.491m), (34, 4, 1, 0.368m), (48, 2, 1, 0.184m));
        (curve.Horizon, curve.Customers, curve.Lost).Should().Be((161, 11, 7));
        curve.At(8).Should().Be(1);
        curve.At(9).Should().Be(10 / 11m);
    }

    [Fact]
    public void The_restricted_mean_is_the_area_under_the_curve()
    {
        var curve = SurvivalCurve.Of([new(2, true), new(4, false)]);
        ValueOf(curve.RestrictedMean()).Should().Be(3m, "2 of both and 2 of one half");
        ValueOf(curve.RestrictedMean(2)).Should().Be(2m);
        ValueOf(curve.RestrictedMean(1)).Should().Be(1m);
    }

    [Fact]
    public void Without_customers_there_is_no_mean() => SurvivalCurve.Of([]).RestrictedMean().Should().Be(new Figure.NotDefined(WhyNot.NoLifetimes));
}
