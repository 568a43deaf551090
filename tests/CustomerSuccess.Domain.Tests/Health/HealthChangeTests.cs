using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Health.HealthExamples;

namespace CustomerSuccess.Domain.Tests.Health;

public class HealthChangeTests
{
    [Fact]
    public void A_change_of_value_is_told_from_a_change_of_weight()
    {
        // Before: a 80, b 40, c 50: 24 + 12 + 20 = 56. After: a 60, b gone, c 50: 36 + 0 + 20 = 56.
        var change = HealthChange.Of(ScoreOf(("a", 80), ("b", 40), ("c", 50)), ScoreOf(("a", 60), ("c", 50)));

        change.Delta.Should().Be(new Figure.Defined(0m));
        change.Parts.Select(part => (part.Factor, part.Points, part.ByValue, part.ByWeight)).Should().Equal(("a", 12m, -6m, 18m), ("b", -12m, 0m, -12m), ("c", 0m, 0m, 0m));
    }

    [Fact]
    public void Without_enough_data_on_one_of_the_days_there_is_no_change() =>
        HealthChange.Of(ScoreOf(("c", 80)), ScoreOf(("a", 80), ("c", 80))).Delta.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughData));

    [Fact]
    public void On_random_scorecards_the_parts_add_up_to_the_change_to_the_last_digit()
    {
        var seen = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var card = RandomCard(random);
            var after = seed % 3 == 0 ? RandomCard(random) : card;
            var change = HealthChange.Of(HealthScore.Of(card, RandomReadings(random), Today, new HealthBands()), HealthScore.Of(after, RandomReadings(random), Today, new HealthBands()));
            change.Parts.All(part => part.Points == part.ByValue + part.ByWeight).Should().BeTrue("seed {0}", seed);
            if (change.Delta is Figure.Defined delta)
            {
                change.Parts.Sum(part => part.Points).Should().Be(delta.Value, "seed {0}", seed);
                seen++;
            }
        }

        seen.Should().BeGreaterThan(100);
    }
}
