using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;

namespace CustomerSuccess.Domain.Tests.Retention;

public class RetentionProjectionTests
{
    [Fact]
    public void What_was_seen_is_told_from_what_is_projected()
    {
        // Fader and Hardie (2007), High End: projected for year 12, 37.8%.
        var projection = RetentionProjection.Of(RenewalCount.ListOf([new RetentionCohort([1000, 869, 743, 653, 593, 551, 517, 491])]));

        projection.Seen.Should().Be(7);
        projection.Points.Should().HaveCount(8 + RetentionProjection.Ahead);
        projection.Points.Take(8).Select(point => Math.Round(point.Observed!.Value, 3)).Should().Equal(1, 0.869, 0.743, 0.653, 0.593, 0.551, 0.517, 0.491);
        projection.Points[7].AtRisk.Should().Be(517);
        projection.Points[12].Observed.Should().BeNull();
        projection.Points[12].Projected.Should().BeApproximately(0.378, 0.0006);
    }

    [Fact]
    public void A_period_that_few_came_to_is_not_one_that_was_seen()
    {
        var projection = RetentionProjection.Of([new(1, 40, 60), new(2, 10, 40), new(3, 1, 9), new(4, 0, 9)]);
        projection.Seen.Should().Be(3, "only nine came to the end of the fourth");
    }

    [Fact]
    public void Without_a_model_there_is_only_what_was_seen()
    {
        var projection = RetentionProjection.Of([new(1, 10, 90), new(2, 9, 81)]);

        projection.Fit.Should().Be(new ModelFit<ShiftedBetaGeometric>.NotFound(FitFault.LossDoesNotFall));
        projection.Points.Select(point => (point.Observed, point.Projected)).Should().Equal((1, null), (0.9, null), (0.81, null));
    }

    [Fact]
    public void Of_nobody_there_is_nothing()
    {
        var projection = RetentionProjection.Of([]);
        (projection.Seen, projection.Points.Count, projection.Points[0].AtRisk).Should().Be((0, 1, 0));
    }
}
