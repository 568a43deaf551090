using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Health;

public class ModelCheckTests
{
    private static readonly DateOnly January = Day("2026-01-31");
    private static readonly DateOnly March = Day("2026-03-31");
    private static readonly DateOnly June = Day("2026-06-30");

    [Fact]
    public void Only_month_ends_whose_ninety_days_do_not_overlap_are_counted_together()
    {
        // 31 March is 89 days before 28 June and 91 before 30 June.
        ModelCheck.Apart([January, Day("2026-02-28"), March, Day("2026-04-30"), Day("2026-05-31"), June]).Should().Equal(March, June);
        ModelCheck.Apart([March, Day("2026-06-28")]).Should().Equal(Day("2026-06-28"));
        ModelCheck.Apart([March, March.AddDays(90)]).Should().Equal(March, March.AddDays(90));
    }

    [Fact]
    public void Each_month_end_stands_by_itself_and_the_last_ones_together()
    {
        // Ten of twenty left after June, all with lower scores; in May, whose days overlap, ten left with higher ones.
        var check = ModelCheck.Of([.. Half(June, lost: 30, kept: 70), .. Half(Day("2026-05-31"), lost: 90, kept: 70)]);

        check.Months.Select(month => (month.On, month.Scores.Lost, ((Figure.Defined)month.Scores.Area.Value).Value)).Should().Equal((Day("2026-05-31"), 10, 0m), (June, 10, 1m));
        check.Together.Should().Equal(June);
        check.Area.Value.Should().Be(new Figure.Defined(1m));
        check.Scores.Deciles[0].Lift.Should().Be(new Figure.Defined(2m), "the two lowest of twenty both left, of all one half");
    }

    [Fact]
    public void Churn_stands_by_band_with_those_without_a_score_beside()
    {
        var check = ModelCheck.Of(
        [
            Seen(1, June, 30, HealthBand.AtRisk, isLost: true), Seen(2, June, 40, HealthBand.AtRisk), Seen(3, June, 80, HealthBand.Healthy), Seen(4, June, null, HealthBand.NotEnoughData, isLost: true),
        ]);

        check.Bands.Select(band => (band.Band, band.Lost, band.Cases)).Should().Equal(
            (HealthBand.Healthy, 0, 1), (HealthBand.Watch, 0, 0), (HealthBand.AtRisk, 1, 2), (HealthBand.NotEnoughData, 1, 1));
        (check.Scores.Cases, check.Scores.Lost, check.Scores.Outcomes, check.Scores.HasEnough).Should().Be((3, 1, 1, false));
        check.Months.Single().WithoutScore.Should().Be(1);
        check.Area.Value.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughOutcomes));
    }

    [Fact]
    public void A_factor_is_judged_by_its_own_sub_scores()
    {
        // Use tells all who leave; tenure says the same of everyone; bills are the wrong way round.
        var check = ModelCheck.Of([.. Enumerable.Range(1, 60).Select(i => Seen(
            i, June, 50, HealthBand.Watch, isLost: i <= 20, factors: [new("use", i, 0.5m, false), new("tenure", 50, 0.3m, true), new("bills", -i + (i % 3), 0.2m, false)]))]);

        check.Factors.Select(factor => (factor.Factor, factor.Power)).Should().Equal(
            ("use", ScorePower.Separates), ("tenure", ScorePower.None), ("bills", ScorePower.PointsTheWrongWay));
        check.Factors[1].Area.Value.Should().Be(new Figure.Defined(0.5m));
        check.Factors.Select(factor => factor.HandEntered).Should().Equal(0m, 1m, 0m);
        check.HandEntered.Should().Be(new Figure.Defined(0.3m));
    }

    [Fact]
    public void A_factor_with_data_of_some_says_of_how_many()
    {
        var check = ModelCheck.Of(
        [
            Seen(1, June, 50, HealthBand.Watch, isLost: true, factors: [new("use", 20, 0.5m, false)]), Seen(2, June, 50, HealthBand.Watch), Seen(3, June, 50, HealthBand.Watch), Seen(4, June, 50, HealthBand.Watch),
        ]);

        var factor = check.Factors.Single();
        (factor.Coverage, factor.Power, factor.Scores.Outcomes).Should().Be((0.25m, ScorePower.NotEnoughOutcomes, 0));
    }

    [Fact]
    public void A_range_that_holds_one_half_is_no_power()
    {
        ScorePowers.Of(new AreaUnderCurve(new Figure.Defined(0.6m), new Figure.Defined(0.06m))).Should().Be(ScorePower.None, "0.6 − 1.96 × 0.06 is less than 0.5");
        ScorePowers.Of(new AreaUnderCurve(new Figure.Defined(0.6m), new Figure.Defined(0.05m))).Should().Be(ScorePower.Separates, "0.6 − 1.96 × 0.05 is just above 0.5");
        ScorePowers.Of(new AreaUnderCurve(new Figure.Defined(0.4m), new Figure.Defined(0.05m))).Should().Be(ScorePower.PointsTheWrongWay);
    }

    [Fact]
    public void Nothing_recorded_has_no_month_ends_and_no_outcomes()
    {
        var check = ModelCheck.Of([]);
        (check.Months.Count, check.Scores.Cases, check.Forecast).Should().Be((0, 0, null));
        check.HandEntered.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughData));
    }

    private static IEnumerable<HealthObservation> Half(DateOnly on, decimal lost, decimal kept) =>
        Enumerable.Range(1, 20).Select(i => Seen(i, on, i <= 10 ? lost : kept, HealthBand.Watch, isLost: i <= 10));

    private static HealthObservation Seen(int customer, DateOnly on, decimal? score, HealthBand band, bool isLost = false, FactorObservation[]? factors = null) =>
        new(Customer(customer), on, score, band, IsOverridden: false, isLost, factors ?? []);
}
