using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Health.HealthExamples;

namespace CustomerSuccess.Domain.Tests.Health;

public class ScorecardTests
{
    [Fact]
    public void The_JSON_form_makes_the_same_scorecard_again() =>
        Scorecard.FromJson(DefaultScorecard.Scorecard.ToJson()).Should().BeEquivalentTo(DefaultScorecard.Scorecard, options => options.WithStrictOrdering());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"groups\":[]}")]
    [InlineData("{\"groups\":[null]}")]
    [InlineData("{\"groups\":[{\"code\":\"a\",\"weight\":1}]}")]
    [InlineData("{\"groups\":[{\"code\":\"a\",\"weight\":1,\"factors\":[null]}]}")]
    [InlineData("{\"groups\":[{\"code\":\"a\",\"weight\":1,\"factors\":[{\"code\":\"b\",\"weight\":1,\"scale\":{\"shape\":\"linear\",\"points\":[null]}}]}]}")]
    [InlineData("{\"groups\":[{\"code\":\"a\",\"weight\":1,\"factors\":[{\"code\":\"b\",\"weight\":1,\"scale\":{\"shape\":\"wavy\",\"points\":[]}}]}]}")]
    public void Text_that_is_no_scorecard_is_refused(string json)
    {
        var read = () => Scorecard.FromJson(json);
        read.Should().Throw<FormatException>();
    }

    [Fact]
    public void The_default_has_every_built_in_factor_once_and_no_fault_or_heavy_factor()
    {
        DefaultScorecard.Scorecard.Factors.Select(factor => factor.Code).Should().BeEquivalentTo(HealthFactors.Recorded.Concat(HealthFactors.Computed));
        ScorecardRules.FaultsOf(DefaultScorecard.Scorecard).Should().BeEmpty();
        DefaultScorecard.Scorecard.HeavyFactors.Should().BeEmpty();
        DefaultScorecard.Scorecard.Groups.Sum(group => group.Weight).Should().Be(100);
    }

    [Theory]
    [InlineData(HealthFactors.SupportLoad, false)]
    [InlineData(HealthFactors.FinancialStanding, false)]
    [InlineData(HealthFactors.ProductUse, true)]
    [InlineData(HealthFactors.GrowthSignals, true)]
    public void Tickets_and_overdue_days_are_better_when_lower(string code, bool isHigherBetter) =>
        DefaultScorecard.Scorecard.Factors.Single(factor => factor.Code == code).Scale.IsHigherBetter.Should().Be(isHigherBetter);

    [Fact]
    public void Revenue_time_use_and_tickets_alone_reach_half_of_the_weight()
    {
        var readings = new[] { HealthFactors.MrrTrend, HealthFactors.Tenure, HealthFactors.ProductUseNorm, HealthFactors.SupportLoad }.Select(code => new FactorReading(code, 0, Today));
        HealthScore.Of(DefaultScorecard.Scorecard, readings, Today, new HealthBands()).Coverage.Should().BeGreaterThanOrEqualTo(0.5m);
    }

    [Theory]
    [InlineData(1, false)] // Exactly half does not warn.
    [InlineData(2, true)]
    public void A_factor_with_more_than_half_of_the_weight_is_named(int weight, bool isHeavy)
    {
        var card = new Scorecard([new FactorGroup("all", 1, [new HealthFactor("tickets", weight, AsItIs), new HealthFactor("use", 1, AsItIs)])]);
        card.HeavyFactors.Select(factor => factor.Code).Should().Equal(isHeavy ? ["tickets"] : []);
    }

    [Fact]
    public void Faults_are_found()
    {
        static Scorecard With(HealthFactor factor, decimal weight = 1) => new([new FactorGroup("all", weight, [factor, new HealthFactor("other", 1, AsItIs)])]);
        var good = new HealthFactor("a", 1, AsItIs);

        ScorecardRules.FaultsOf(With(good)).Should().BeEmpty();
        ScorecardRules.FaultsOf(With(good, weight: 0)).Should().Equal(ScorecardFault.NothingInIt);
        ScorecardRules.FaultsOf(With(good with { Weight = -1 })).Should().Equal(ScorecardFault.WeightIsNegative);
        ScorecardRules.FaultsOf(With(good with { Code = "other" })).Should().Equal(ScorecardFault.FactorComesTwice);
        ScorecardRules.FaultsOf(With(good with { Code = " " })).Should().Equal(ScorecardFault.FactorHasNoName);
        ScorecardRules.FaultsOf(With(good with { ShelfLifeDays = -1 })).Should().Equal(ScorecardFault.ShelfLifeIsNegative);
        ScorecardRules.FaultsOf(With(good with { Scale = FactorScale.Linear((1, 0), (1, 100)) })).Should().Equal(ScorecardFault.ScaleIsNotInOrder);
        ScorecardRules.FaultsOf(With(good with { Scale = FactorScale.Linear() })).Should().Equal(ScorecardFault.ScaleIsNotInOrder);
        ScorecardRules.FaultsOf(With(good with { Scale = FactorScale.Linear((0, 0), (1, 101)) })).Should().Equal(ScorecardFault.ScoreIsOffTheScale);
    }

    [Theory]
    [InlineData(-5, 0, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(5, 25, 0)]
    [InlineData(10, 50, 50)]
    [InlineData(15, 75, 50)]
    [InlineData(20, 100, 100)]
    [InlineData(99, 100, 100)]
    public void A_scale_is_lines_or_steps_and_ends_flat(int value, int linear, int steps)
    {
        FactorScale.Linear((0, 0), (10, 50), (20, 100)).Of(value).Should().Be(linear);
        FactorScale.Steps((0, 0), (10, 50), (20, 100)).Of(value).Should().Be(steps);
    }
}
