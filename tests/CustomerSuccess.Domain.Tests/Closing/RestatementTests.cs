using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Tests.Closing;

public class RestatementTests
{
    [Theory]
    [InlineData("0.064", "0.064", false)]
    [InlineData("0.064", "0.0641", true)]
    [InlineData("36909.123456789", "36909.123456788", false)] // The last digits of floating point.
    [InlineData(null, "0.064", true)]
    [InlineData("0.064", null, true)]
    [InlineData(null, null, false)]
    public void A_figure_is_restated_when_it_reads_otherwise(string? closed, string? now, bool hasChanged) =>
        new Restatement(Figure("churn-rate", closed), Figure("churn-rate", now)).HasChanged.Should().Be(hasChanged);

    [Fact]
    public void Each_closed_figure_stands_beside_that_of_today()
    {
        var restated = Restatement.ListOf([Figure("churn-rate", "0.05"), Figure("net-promoter-score", "30"), Figure("gone", "1")], [Figure("net-promoter-score", "33"), Figure("churn-rate", "0.05")]);

        restated.Select(one => (one.HasChanged, one.Difference)).Should().Equal((false, 0m), (true, 3m), (false, null));
    }

    [Fact]
    public void Opening_again_keeps_what_was_reported_and_needs_a_reason()
    {
        var closing = new ClosedPeriod { Id = Guid.NewGuid(), From = new(2026, 9, 1), Until = new(2026, 10, 1), ClosedAt = new(2026, 10, 4), Figures = [Figure("churn-rate", "0.05")] };

        closing.Invoking(it => it.Reopen(" too short ", MemberId.New(), default)).Should().Throw<ArgumentException>();
        closing.IsInForce.Should().BeTrue();
        closing.Reopen("A bill came late.", MemberId.New(), new(2026, 10, 9));

        closing.IsInForce.Should().BeFalse();
        closing.Figures.Should().ContainSingle();
        closing.Invoking(it => it.Reopen("A bill came late.", MemberId.New(), default)).Should().Throw<InvalidOperationException>();
    }

    private static ClosedFigure Figure(string metric, string? value) =>
        new(metric, value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), value is null ? WhyNot.NoCustomers : null, null, new Dictionary<string, decimal>());
}
