using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Tests.BackTests;

public class RepeatedAreaTests
{
    private static readonly (decimal Score, bool IsLost)[] Cases =
        [(1, true), (2, true), (2, false), (3, true), (3, false), (4, true), (5, false), (5, false), (6, true), (7, false), (8, false)];

    [Fact]
    public void With_one_score_for_each_customer_it_is_DeLongs()
    {
        var (repeated, once) = (Of(Cases.Select((one, i) => (i, one))), Once(Cases));
        repeated.Value.Should().Be(once.Value);
        Error(repeated).Should().BeApproximately(Error(once), 1e-12m);
    }

    [Fact]
    public void The_same_customers_seen_three_times_are_no_more_customers()
    {
        var thrice = Of(Enumerable.Range(0, 3).SelectMany(_ => Cases.Select((one, i) => (i, one))));

        Error(thrice).Should().BeApproximately(Error(Once(Cases)), 1e-12m);
        Error(Once([.. Cases, .. Cases, .. Cases])).Should().BeLessThan(Error(thrice), "taken for customers of their own they would seem to say more");
    }

    [Fact]
    public void A_customer_with_lost_and_kept_scores_ties_them_together()
    {
        // Lost 1 and 3, kept 2 and 0, as in the documentation of the back-test: AUC ¾ where high scores are risk. Lost places: 1 (of 3), ½ (of 1); kept places: 1 (of 0), ½ (of 2).
        // Customer A lost 3 and kept 2: (1 − ¾)(½ − ¾) = −1/16. Customer B lost 1 and kept 0: (½ − ¾)(1 − ¾) = −1/16.
        // 2 × (1/16 + 1/16) ÷ 4 for the lost, the same for the kept, and 2 × 2 × (−1/8) ÷ 4: 1/16 + 1/16 − 1/8 = 0.
        var area = RepeatedArea.Of([(1, new(3, true)), (1, new(2, false)), (2, new(1, true)), (2, new(0, false))], RiskDirection.HighScores, leastOutcomes: 2);
        area.Value.Should().Be(new Figure.Defined(0.75m));
        Error(area).Should().Be(0);
        area.Range.Should().BeNull();

        // Crossed over, A lost 3 and kept 0, B lost 1 and kept 2: the products are 1/16 each, and the variance 1/16 + 1/16 + 1/8 = ¼.
        Error(RepeatedArea.Of([(1, new(3, true)), (1, new(0, false)), (2, new(1, true)), (2, new(2, false))], RiskDirection.HighScores, leastOutcomes: 2)).Should().BeApproximately(0.5m, 1e-12m);
    }

    [Fact]
    public void Losses_of_a_single_customer_give_no_range()
    {
        var area = Of(Enumerable.Range(0, 12).Select(i => (1, ((decimal)i, true))).Concat(Enumerable.Range(2, 12).Select(i => (i, ((decimal)i, false)))), leastOutcomes: 10);
        area.Value.Should().BeOfType<Figure.Defined>();
        area.StandardError.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughOutcomes));
    }

    [Fact]
    public void Too_few_outcomes_have_no_area() =>
        Of(Cases.Select((one, i) => (i, one)), leastOutcomes: 10).Value.Should().Be(new Figure.NotDefined(WhyNot.NotEnoughOutcomes));

    private static AreaUnderCurve Of(IEnumerable<(int Customer, (decimal Score, bool IsLost) One)> cases, int leastOutcomes = 2) =>
        RepeatedArea.Of([.. cases.Select(one => (one.Customer, new ScoredOutcome(one.One.Score, one.One.IsLost)))], RiskDirection.LowScores, leastOutcomes);

    private static AreaUnderCurve Once(IEnumerable<(decimal Score, bool IsLost)> cases) => AreaUnderCurve.Of(cases.Select(one => new ScoredOutcome(one.Score, one.IsLost)), RiskDirection.LowScores);

    private static decimal Error(AreaUnderCurve area) => ((Figure.Defined)area.StandardError).Value;
}
