using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class LogRankTestTests
{
    [Fact]
    public void The_textbook_comes_out()
    {
        // R package survival, survdiff(Surv(time, status) ~ x, aml).
        var test = Of(Leukaemia.Maintained, Leukaemia.Nonmaintained);
        test.ChiSquared.Should().BeApproximately(3.3963886989775975, 1e-10);
        test.PValue.Should().BeApproximately(0.0653393220405052, 1e-10);
        (test.Degrees, test.IsClear).Should().Be((1, false));
        test.Groups.Select(group => (group.Customers, group.Observed, Math.Round(group.Expected, 2))).Should().Equal((11, 7, 10.69), (12, 11, 7.31));
    }

    [Theory]
    [InlineData(true, 0.254237, 0.614107)]
    [InlineData(false, 0.384615, 0.535143)]
    public void Ties_count_together(bool isEndedAt20, double chiSquared, double chance)
    {
        // lifelines, tests/test_statistics.py.
        var test = Of([new(10, true), new(20, isEndedAt20), new(30, true)], [new(10, true), new(20, isEndedAt20), new(50, true)]);
        test.ChiSquared.Should().BeApproximately(chiSquared, 1e-6);
        test.PValue.Should().BeApproximately(chance, 1e-6);
    }

    [Fact]
    public void Neither_the_order_nor_the_unit_nor_an_empty_group_matters()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (one, two, three) = (RandomLifetimes.Of(seed), RandomLifetimes.Of(seed + 1000), RandomLifetimes.Of(seed + 2000));
            var test = Of(one, two, three);

            Of(three, [], one, two).ChiSquared.Should().BeApproximately(test.ChiSquared, 1e-8 * (1 + test.ChiSquared));
            Of([.. one.Select(Longer)], [.. two.Select(Longer)], [.. three.Select(Longer)]).ChiSquared.Should().BeApproximately(test.ChiSquared, 1e-8 * (1 + test.ChiSquared));
            test.Groups.Sum(group => group.Expected).Should().BeApproximately(test.Groups.Sum(group => group.Observed), 1e-9);
            (test.PValue ?? 0).Should().BeInRange(0, 1);
        }

        static CustomerLifetime Longer(CustomerLifetime lifetime) => lifetime with { Length = lifetime.Length * 7 };
    }

    [Fact]
    public void Groups_that_are_alike_differ_clearly_about_once_in_twenty_times()
    {
        var random = new Random(5);
        var clear = Enumerable.Range(0, 1000).Count(_ => Of(Draw(random, 30), Draw(random, 30), Draw(random, 30)).IsClear);

        // 50 ± 4 × √(1000 × 0.05 × 0.95).
        clear.Should().BeInRange(23, 77);
    }

    [Fact]
    public void Groups_that_differ_are_told_apart() => Of(Draw(new Random(1), 100), Draw(new Random(2), 300)).IsClear.Should().BeTrue();

    [Fact]
    public void Where_nothing_can_be_compared_there_is_no_chance()
    {
        Of().PValue.Should().BeNull();
        Of(Leukaemia.Maintained).PValue.Should().BeNull("there is one group");
        Of([new(3, false)], [new(4, false)]).PValue.Should().BeNull("nobody was lost");
        Of([new(1, false)], [new(4, true), new(5, true)]).PValue.Should().BeNull("the groups were never at risk together");
        Of([], []).IsClear.Should().BeFalse();
    }

    private static LogRankTest Of(params IReadOnlyList<CustomerLifetime>[] groups) => LogRankTest.Of([.. groups.Select(LifetimeCount.ListOf)]);

    private static List<CustomerLifetime> Draw(Random random, int mean) => [.. Enumerable.Range(0, 60).Select(_ => new CustomerLifetime((int)(-mean * Math.Log(1 - random.NextDouble())), random.Next(4) > 0))];
}
