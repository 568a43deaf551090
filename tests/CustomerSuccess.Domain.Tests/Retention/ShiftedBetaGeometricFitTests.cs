using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;

namespace CustomerSuccess.Domain.Tests.Retention;

public class ShiftedBetaGeometricFitTests
{
    // Fader and Hardie (2007), percent surviving × 10 of 1,000 customers, years 0 to 7.
    private static readonly RetentionCohort HighEnd = new([1000, 869, 743, 653, 593, 551, 517, 491]);
    private static readonly RetentionCohort Regular = new([1000, 631, 468, 382, 326, 289, 262, 241]);

    [Fact]
    public void The_papers_fit_comes_out()
    {
        var (high, regular) = (Found(HighEnd), Found(Regular));
        (Math.Round(high.Model.Alpha, 3), Math.Round(high.Model.Beta, 3)).Should().Be((0.668, 3.806));
        (Math.Round(regular.Model.Alpha, 3), Math.Round(regular.Model.Beta, 3)).Should().Be((0.704, 1.182));
        high.LogLikelihood.Should().BeApproximately(-1611.158, 0.001);
        high.Customers.Should().Be(1000);
        high.LogLikelihood.Should().BeApproximately(high.Model.LogLikelihood([HighEnd]), 1e-9);
        (new ShiftedBetaGeometric(1, 1).LogLikelihood([HighEnd]) / 1000).Should().BeApproximately(-2.115, 0.0006);
    }

    [Fact]
    public void Several_cohorts_come_out_together()
    {
        // Fader and Hardie, note 017.
        var fit = Found(new([10000, 8000, 6480, 5307, 4391]), new([10000, 8000, 6480, 5307]), new([10000, 8000, 6480]), new([10000, 8000]));
        (Math.Round(fit.Model.Alpha, 2), Math.Round(fit.Model.Beta, 2), fit.Customers).Should().Be((3.80, 15.19, 40_000));
    }

    [Theory]
    [InlineData(0.7, 3.8, 1)]
    [InlineData(3, 12, 2)]
    [InlineData(0.3, 0.5, 3)]
    public void The_parameters_of_simulated_customers_are_found_again(double alpha, double beta, int seed)
    {
        var fit = Found([.. Simulated(new ShiftedBetaGeometric(alpha, beta), 5000, [12, 9, 6, 3], seed)]);
        fit.Model.Alpha.Should().BeApproximately(alpha, 4 * fit.StandardErrors[0]);
        fit.Model.Beta.Should().BeApproximately(beta, 4 * fit.StandardErrors[1]);
        fit.StandardErrors[0].Should().BeInRange(0.005 * alpha, 0.4 * alpha);
    }

    [Fact]
    public void Neither_the_order_of_cohorts_nor_how_they_are_split_matters()
    {
        var cohorts = Simulated(new ShiftedBetaGeometric(1, 4), 2000, [10, 7, 3], 9).ToList();
        var (fit, turned, twice) = (Found([.. cohorts]), Found([.. Enumerable.Reverse(cohorts)]), Found([.. cohorts, .. cohorts]));

        turned.Should().BeEquivalentTo(fit);
        twice.Model.Alpha.Should().BeApproximately(fit.Model.Alpha, 1e-8);
        twice.LogLikelihood.Should().BeApproximately(2 * fit.LogLikelihood, 1e-8);
        twice.StandardErrors[0].Should().BeApproximately(fit.StandardErrors[0] / Math.Sqrt(2), 1e-6);
    }

    [Fact]
    public void A_likelihood_without_a_top_inside_has_no_estimate_and_says_why()
    {
        ShiftedBetaGeometricFit.Of([]).Should().Be(new ModelFit<ShiftedBetaGeometric>.NotFound(FitFault.NoFullPeriod));
        Fault([]).Should().Be(FitFault.NoFullPeriod);
        Fault([50]).Should().Be(FitFault.NoFullPeriod);
        Fault([50, 50, 50]).Should().Be(FitFault.NobodyLost);
        Fault([50, 20]).Should().Be(FitFault.OnlyOnePeriod);
        Fault([50, 0]).Should().Be(FitFault.OnlyOnePeriod);
        Fault([1000, 900, 810, 729]).Should().Be(FitFault.LossDoesNotFall, "it is one tenth each time");
        Fault([100_000, 80_000, 64_000, 51_200, 40_960]).Should().Be(FitFault.LossDoesNotFall);
        Fault([100, 90, 70, 40]).Should().Be(FitFault.LossDoesNotFall, "it rises");
        Fault([100, 50, 0]).Should().Be(FitFault.LossDoesNotFall);
        Fault([100, 60, 60, 60]).Should().Be(FitFault.NoInteriorMaximum, "some leave at once and the others never");
    }

    [Fact]
    public void A_loss_that_falls_by_little_still_has_its_estimate()
    {
        var truth = new ShiftedBetaGeometric(200, 1800);
        var fit = Found(new RetentionCohort([.. Enumerable.Range(0, 9).Select(period => 1e6 * truth.Survival(period))]));
        fit.Model.Alpha.Should().BeApproximately(200, 0.2);
    }

    [Theory]
    [InlineData(100, 101)]
    [InlineData(100, -1)]
    [InlineData(100, double.NaN)]
    public void Counts_that_rise_or_are_no_counts_are_refused(double start, double next) =>
        FluentActions.Invoking(() => ShiftedBetaGeometricFit.Of([new RetentionCohort([start, next])])).Should().Throw<ArgumentException>();

    private static ModelFit<ShiftedBetaGeometric>.Found Found(params RetentionCohort[] cohorts) =>
        ShiftedBetaGeometricFit.Of(cohorts).Should().BeOfType<ModelFit<ShiftedBetaGeometric>.Found>().Subject;

    private static FitFault Fault(double[] surviving) =>
        ShiftedBetaGeometricFit.Of([new RetentionCohort(surviving)]).Should().BeOfType<ModelFit<ShiftedBetaGeometric>.NotFound>().Subject.Reason;

    /// <summary>Cohorts whose customers each leave with a chance of their own, drawn as the ratio of two gamma draws.</summary>
    private static IEnumerable<RetentionCohort> Simulated(ShiftedBetaGeometric model, int size, int[] ages, int seed)
    {
        var random = new Random(seed);
        foreach (var age in ages)
        {
            var counts = new double[age + 1];
            for (var i = 0; i < size; i++)
            {
                var chance = MathNet.Numerics.Distributions.Beta.Sample(random, model.Alpha, model.Beta);
                counts[0]++;
                for (var period = 1; period <= age && random.NextDouble() >= chance; period++)
                {
                    counts[period]++;
                }
            }

            yield return new RetentionCohort(counts);
        }
    }
}
