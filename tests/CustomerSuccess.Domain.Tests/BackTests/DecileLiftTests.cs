using CustomerSuccess.Domain.BackTests;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.BackTests;

public class DecileLiftTests
{
    [Fact]
    public void Worked_example_of_the_documentation()
    {
        // 20 customers, two in a decile. Lost are those of the two highest scores, one of the next two, and one of the eight that tie after them.
        List<ScoredOutcome> cases = [new(9, true), new(8, true), new(7, true), new(6, false), .. Enumerable.Range(0, 8).Select(i => new ScoredOutcome(5, i == 0)), .. Enumerable.Range(0, 8).Select(i => new ScoredOutcome(4 - i, false))];

        var deciles = Deciles(cases);

        deciles.Select(decile => decile.Lost).Should().Equal(2, 1, 0.25m, 0.25m, 0.25m, 0.25m, 0, 0, 0, 0);
        ValueOf(deciles[0].Lift).Should().Be(5, "all of the decile against a fifth of all");
        ValueOf(deciles[1].Lift).Should().Be(2.5m);
        ValueOf(deciles[1].CumulativeLift).Should().Be(3.75m);
        ValueOf(deciles[1].CumulativeShare).Should().Be(0.75m);
    }

    [Fact]
    public void A_customer_on_the_border_is_shared()
    {
        var deciles = Deciles([new(5, true), new(4, false), new(3, false), new(2, false), new(1, false)]);

        deciles.Select(decile => (decile.Cases, decile.Lost)).Take(3).Should().Equal((0.5m, 0.5m), (0.5m, 0.5m), (0.5m, 0));
        ValueOf(deciles[0].Lift).Should().Be(5);
    }

    [Theory]
    [InlineData(1, 137)]
    [InlineData(2, 7)]
    [InlineData(3, 200)]
    public void Deciles_hold_everyone_once_and_do_not_depend_on_the_order(int seed, int count)
    {
        var cases = RandomOutcomes.Of(seed, count);
        var deciles = Deciles(cases);

        deciles.Sum(decile => decile.Cases).Should().Be(count);
        deciles.Sum(decile => decile.Lost).Should().BeApproximately(cases.Count(one => one.IsLost), 1e-20m);
        ValueOf(deciles[^1].CumulativeLift).Should().BeApproximately(1, 1e-20m);
        ValueOf(deciles[^1].CumulativeShare).Should().BeApproximately(1, 1e-20m);
        Deciles(RandomOutcomes.Shuffled(cases, seed + 1)).Should().Equal(deciles);
    }

    [Fact]
    public void Equal_scores_have_a_lift_of_1_everywhere() =>
        Deciles([.. Enumerable.Range(0, 13).Select(i => new ScoredOutcome(1, i < 3))]).Should().AllSatisfy(decile => ValueOf(decile.Lift).Should().BeApproximately(1, 1e-20m));

    [Fact]
    public void Nobody_has_no_deciles_and_nobody_lost_no_lift()
    {
        Deciles([]).Should().BeEmpty();
        Deciles([new(1, false)])[0].Lift.Should().Be(new Figure.NotDefined(WhyNot.OnlyOneOutcome));
    }

    private static IReadOnlyList<DecileLift> Deciles(IReadOnlyList<ScoredOutcome> cases) => DecileLift.ListOf(ScoreTie.ListOf(cases, RiskDirection.HighScores));
}
