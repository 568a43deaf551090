using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>The published numbers of the shifted-beta-geometric model.</summary>
public class RetentionOracleTests
{
    [SharedFact]
    public void Closed_forms()
    {
        var (inputs, expected) = SharedData.Oracle("sbg-closed-form");
        var model = new ShiftedBetaGeometric(Double(inputs, "alpha"), Double(inputs, "beta"));

        Enumerable.Range(0, 6).Select(model.Survival).Should().Equal(Doubles(expected, "survival_0_5"), Near(1e-12));
        model.MeanLifetime.Should().BeApproximately(Double(expected, "mean_lifetime_periods"), 1e-12);
        expected.GetProperty("mean_undefined_for_alpha_le_1").GetBoolean().Should().Be((model with { Alpha = 1 }).MeanLifetime is null);
    }

    [SharedTheory]
    [InlineData("sbg-highend-fit", 0.0001, 0.001, 0.0006)]
    [InlineData("sbg-highend-4y", 0.001, 0.01, 0.001)]
    public void Fits_of_the_paper(string id, double alpha, double beta, double published)
    {
        var (inputs, expected) = SharedData.Oracle(id);
        var cohort = new RetentionCohort([.. SharedData.Rows("retention/fader_hardie_2007_survival.csv")
            .Take(1 + inputs.GetProperty("years").GetInt32())
            .Select(row => 10 * double.Parse(row[inputs.GetProperty("segment").GetString() + "_pct"], CultureInfo.InvariantCulture))]);
        var fit = Found(cohort);

        Check(fit, expected, alpha, beta, published);
        if (expected.TryGetProperty("log_likelihood", out _))
        {
            fit.LogLikelihood.Should().BeApproximately(Double(expected, "log_likelihood"), 0.001);
            new ShiftedBetaGeometric(1, 1).LogLikelihood([cohort]).Should().BeApproximately(Double(expected, "log_likelihood_at_1_1"), 0.001);
        }

        if (expected.TryGetProperty("projection_pct_5_10", out _))
        {
            Enumerable.Range(5, 6).Select(year => 100 * fit.Model.Survival(year)).Should().Equal(Doubles(expected, "projection_pct_5_10"), Near(0.002));
        }
    }

    [SharedFact]
    public void Several_cohorts()
    {
        var (inputs, expected) = SharedData.Oracle("sbg-multi-cohort");
        var fit = Found([.. inputs.GetProperty("cohorts").EnumerateArray().Select(cohort => new RetentionCohort([.. cohort.EnumerateArray().Select(count => count.GetDouble())]))]);

        Check(fit, expected, 0.005, 0.02, 0.01);
        fit.LogLikelihood.Should().BeApproximately(Double(expected, "log_likelihood"), 0.01);
    }

    [SharedFact]
    public void Projection_and_discounted_lifetime()
    {
        var (inputs, expected) = SharedData.Oracle("sbg-highend-projection");
        var model = new ShiftedBetaGeometric(Double(inputs, "alpha"), Double(inputs, "beta"));

        Enumerable.Range(8, 5).Select(model.Survival).Should().Equal(Doubles(expected, "survival_8_12"), Near(1e-6)).And.Equal(Doubles(expected, "published_survival_8_12"), Near(0.0006));
        Enumerable.Range(1, 7).Select(model.Retention).Should().Equal(Doubles(expected, "retention_rate_year1_7"), Near(1e-7));
        model.DiscountedResidualLifetime(Double(inputs, "discount"), inputs.GetProperty("renewals").GetInt32()).Should()
            .BeApproximately(Double(expected, "derl"), 1e-5).And.BeApproximately(Double(expected, "published_derl"), 0.0006);
    }

    private static void Check(ModelFit<ShiftedBetaGeometric>.Found fit, JsonElement expected, double alpha, double beta, double published)
    {
        fit.Model.Alpha.Should().BeApproximately(Double(expected, "alpha"), alpha).And.BeApproximately(Double(expected.GetProperty("published"), "alpha"), published);
        fit.Model.Beta.Should().BeApproximately(Double(expected, "beta"), beta).And.BeApproximately(Double(expected.GetProperty("published"), "beta"), published);
    }

    private static ModelFit<ShiftedBetaGeometric>.Found Found(params RetentionCohort[] cohorts) =>
        ShiftedBetaGeometricFit.Of(cohorts).Should().BeOfType<ModelFit<ShiftedBetaGeometric>.Found>().Subject;

    private static Func<double, double, bool> Near(double tolerance) => (left, right) => Math.Abs(left - right) <= tolerance;

    private static double Double(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static List<double> Doubles(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
