using CustomerSuccess.Domain.Nps;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Nps;

public class NpsDifferenceTests
{
    private static readonly NetPromoterScore Sixty = Score(70, 20, 10);

    [Fact]
    public void Worked_example_of_the_documentation()
    {
        // √(0.44 ÷ 100 + 0.7275 ÷ 100) × 195.9964, and with three answers more on either side 43.7 ± 20.9.
        var difference = new NpsDifference(Sixty, Score(45, 25, 30));

        ValueOf(difference.Difference).Should().Be(45);
        ValueOf(difference.Margin).Should().BeApproximately(21.177590m, 1e-5m);
        difference.Range!.Value.Low.Should().BeApproximately(22.769426m, 1e-5m);
        difference.Range.Value.High.Should().BeApproximately(64.609215m, 1e-5m);
        difference.IsClear.Should().BeTrue();
    }

    [Fact]
    public void Within_the_joint_margin_there_is_no_clear_change() => new NpsDifference(Sixty, Score(58, 29, 13)).IsClear.Should().BeFalse();

    [Theory]
    [InlineData(2, false)]
    [InlineData(5, true)]
    [InlineData(5_000, true)]
    public void A_range_keeps_to_what_a_difference_can_be_and_two_answers_each_are_no_news(int answers, bool clear)
    {
        var difference = new NpsDifference(Score(answers, 0, 0), Score(0, 0, answers));

        (ValueOf(difference.Difference), ValueOf(difference.Margin)).Should().Be((200, 0));
        difference.Range!.Value.High.Should().BeInRange(difference.Range.Value.Low, 200);
        difference.IsClear.Should().Be(clear);
    }

    [Fact]
    public void Without_answers_on_either_side_there_is_no_difference()
    {
        foreach (var difference in new[] { new NpsDifference(Sixty, Score(0, 0, 0)), new NpsDifference(Score(0, 0, 0), Sixty) })
        {
            difference.Difference.Should().Be(new Figure.NotDefined(WhyNot.NoAnswers));
            difference.Margin.Should().Be(new Figure.NotDefined(WhyNot.NoAnswers));
            difference.Range.Should().BeNull();
            difference.IsClear.Should().BeFalse();
        }
    }

    [Fact]
    public void Levels_are_not_compared() =>
        new NpsDifference(Sixty, Sixty with { Level = NpsLevel.Customer }).Difference.Should().Be(new Figure.NotDefined(WhyNot.DifferentLevels));

    [Fact]
    public void Turned_around_it_is_the_same_with_the_other_sign()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var (one, other) = (Score(random.Next(50), random.Next(50), 1 + random.Next(50)), Score(random.Next(50), random.Next(50), 1 + random.Next(50)));
            var (there, back) = (new NpsDifference(one, other), new NpsDifference(other, one));
            ValueOf(back.Difference).Should().Be(-ValueOf(there.Difference));
            back.Range.Should().Be((-there.Range!.Value.High, -there.Range.Value.Low));
            back.IsClear.Should().Be(there.IsClear);
        }
    }

    private static NetPromoterScore Score(int promoters, int passives, int detractors) => new(NpsLevel.Response, promoters, passives, detractors, promoters + passives + detractors);
}
