using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Examples;
using static CustomerSuccess.Domain.Tests.Health.HealthExamples;

namespace CustomerSuccess.Domain.Tests.Health;

public class HealthScoreTests : MetricTests
{
    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // use 60 (a 1, b 1), voice 40 (c 1). a = 80, b missing, c = 50: 0.6 × 80 + 0.4 × 50 = 68; coverage 0.6 × ½ + 0.4 = 0.7.
        var score = ScoreOf(("a", 80), ("c", 50));

        score.Computed.Should().Be(new Figure.Defined(68m));
        score.Coverage.Should().Be(0.7m);
        score.Band.Should().Be(HealthBand.Watch);
        score.Parts.Select(part => (part.Factor.Code, part.EffectiveWeight, part.Contribution)).Should().Equal(("a", 0.6m, 48m), ("b", 0m, 0m), ("c", 0.4m, 20m));
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var score = ScoreOf();

        score.Computed.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughData));
        score.Band.Should().Be(HealthBand.NotEnoughData);
        score.Coverage.Should().Be(0);
        score.Parts.Should().OnlyContain(part => part.Missing == MissingFactor.NothingRecorded && part.Contribution == 0);
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        // The shelf life of "a" is 30 days: a value of 1 March counts through 31 March.
        HealthPart PartOn(string on, string day) => HealthScore.Of(Card, [new FactorReading("a", 80, Day(on))], Day(day), new HealthBands()).Parts[0];

        PartOn("2026-03-01", "2026-03-01").SubScore.Should().Be(80);
        PartOn("2026-03-01", "2026-03-31").SubScore.Should().Be(80);
        PartOn("2026-03-01", "2026-04-01").Missing.Should().Be(MissingFactor.TooOld);
        PartOn("2026-03-01", "2026-04-01").Value.Should().Be(80, "what is too old is still shown");
        PartOn("2026-03-02", "2026-03-01").Missing.Should().Be(MissingFactor.NothingRecorded, "tomorrow's value is not known today");
    }

    [Theory]
    [InlineData(75, HealthBand.Healthy)]
    [InlineData(74.999999, HealthBand.Watch)]
    [InlineData(50, HealthBand.Watch)]
    [InlineData(49.999999, HealthBand.AtRisk)]
    public void The_lower_limit_belongs_to_the_band(double value, HealthBand band) => ScoreOf(("a", (decimal)value), ("b", (decimal)value), ("c", (decimal)value)).Band.Should().Be(band);

    [Fact]
    public void A_missing_factors_weight_goes_to_its_own_group_first()
    {
        ScoreOf(("a", 100), ("c", 0)).Computed.Should().Be(new Figure.Defined(60m), "b's weight goes to a, and c keeps its 40");
        ScoreOf(("a", 100), ("b", 100)).Computed.Should().Be(new Figure.Defined(100m), "a group without any data leaves its weight to the others");
    }

    [Fact]
    public void With_half_of_the_weight_there_is_a_score_and_with_less_there_is_none()
    {
        ScoreOf(("a", 80), ("b", 80)).Computed.Should().Be(new Figure.Defined(80m));
        ScoreOf(("c", 80)).Computed.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughData), "coverage is 0.4");
        HealthScore.Of(Card, [new FactorReading("c", 80, Today)], Today, new HealthBands(LeastCoverage: 0.4m)).Computed.Should().Be(new Figure.Defined(80m));
    }

    [Fact]
    public void An_override_stands_beside_the_computed_score_on_its_days()
    {
        var @override = new HealthOverride { Id = Guid.NewGuid(), CustomerId = Customer(1), Score = 20, Reason = "Told us that they leave.", From = Today, Until = Today.AddDays(30), Author = default };
        HealthScore On(DateOnly day) => HealthScore.Of(Card, [new FactorReading("a", 80, Today.AddDays(-1)), new FactorReading("c", 80, Today.AddDays(-1))], day, new HealthBands(), [@override]);

        On(Today).Reading.Should().Be(new HealthReading(new Figure.Defined(20), HealthBand.AtRisk, 0.7m, IsOverride: true));
        On(Today).Computed.Should().Be(new Figure.Defined(80m));
        On(Today.AddDays(-1)).Override.Should().BeNull();
        On(Today.AddDays(30)).Override.Should().BeNull("the day after the last is without it");
    }

    [Fact]
    public void Scores_that_are_equal_on_paper_are_equal()
    {
        // Thirds of weights that binary and decimal fractions cannot hold: 75 must be 75.
        var card = new Scorecard([.. Enumerable.Range(0, 3).Select(group => new FactorGroup($"{group}", 1, [.. Enumerable.Range(0, 7).Select(factor => new HealthFactor($"{group}{factor}", 1, AsItIs))]))]);
        var readings = card.Factors.Select((factor, i) => new FactorReading(factor.Code, i % 7 == 6 ? 75 : i % 2 == 0 ? 70 + (i % 7) : 80 - (i % 7), Today)).ToList();
        var flat = card.Factors.Select(factor => new FactorReading(factor.Code, 75, Today));

        HealthScore.Of(card, flat, Today, new HealthBands()).Band.Should().Be(HealthBand.Healthy);
        ValueOf(HealthScore.Of(card, readings, Today, new HealthBands()).Computed).Should().Be(HealthScore.Of(card, readings, Today, new HealthBands()).Parts.Sum(part => part.Contribution));
    }

    [Fact]
    public void On_random_scorecards_parts_add_up_and_neither_scale_nor_order_matters()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (card, readings) = (RandomCard(random), RandomReadings(random));
            var score = HealthScore.Of(card, readings, Today, new HealthBands());
            var scaled = new Scorecard([.. card.Groups.Select(group => group with { Weight = group.Weight * 3, Factors = [.. group.Factors.Select(factor => factor with { Weight = factor.Weight * 7 })] })]);
            var shuffled = new Scorecard([.. card.Groups.Reverse().Select(group => group with { Factors = [.. group.Factors.Reverse()] })]);

            foreach (var other in new[] { HealthScore.Of(scaled, readings, Today, new HealthBands()), HealthScore.Of(shuffled, readings.AsEnumerable().Reverse(), Today, new HealthBands()) })
            {
                other.Computed.Should().Be(score.Computed, "seed {0}", seed);
                other.Coverage.Should().Be(score.Coverage, "seed {0}", seed);
                other.Parts.ToDictionary(part => part.Factor.Code, part => decimal.Round(part.Contribution, 9)).Should().BeEquivalentTo(score.Parts.ToDictionary(part => part.Factor.Code, part => decimal.Round(part.Contribution, 9)));
            }

            if (score.Computed is Figure.Defined some)
            {
                some.Value.Should().BeInRange(0, 100);
                score.Parts.Sum(part => part.Contribution).Should().Be(some.Value);
                score.Parts.Sum(part => part.EffectiveWeight).Should().BeApproximately(1, 1e-20m);
            }
        }
    }
}
