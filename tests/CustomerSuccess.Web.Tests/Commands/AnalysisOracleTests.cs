using System.Text.Json;
using CustomerSuccess.Domain.Tests.Oracles;

namespace CustomerSuccess.Web.Tests.Commands;

/// <summary>The published numbers come out of <c>analyze</c>, run on the very files.</summary>
public class AnalysisOracleTests : AnalysisTest
{
    [SharedFact]
    public async Task Backtest_of_one_column_of_the_Telco_file()
    {
        var expected = SharedData.Oracle("auc-telco-single").Expected;
        var json = await JsonAsync("analyze", "backtest", "--input", SharedData.PathOf("telco/telco_customer_churn.csv"), "--score", "tenure", "--outcome", "Churn", "--outcome-value", "Yes", "--low-is-risk");

        json.Number("auc").Should().BeApproximately(expected.Number("minus_tenure"), 1e-8m);
        json.Number("auc_standard_error").Should().BeApproximately(expected.Number("delong_se_tenure"), 1e-8m);
        json.Number("auc_low").Should().BeApproximately(expected.Numbers("delong_ci95_tenure")[0], 1e-8m);
        json.Number("auc_high").Should().BeApproximately(expected.Numbers("delong_ci95_tenure")[1], 1e-8m);
    }

    [SharedTheory]
    [InlineData("region", "NAM", "Region=NAM")]
    [InlineData("business_unit", "Apples", "BU=Apples")]
    public async Task Nps_by_group(string column, string group, string name)
    {
        var json = await JsonAsync("analyze", "nps", "--input", SharedData.PathOf("nps/nps_recommend_scores.csv"), "--score", "score", "--group", column);

        ShouldBe(json, SharedData.Oracle("nps-all").Expected);
        ShouldBe(json.GetProperty("groups").EnumerateArray().Single(row => row.GetProperty("group").GetString() == group), SharedData.Oracle("nps-groups-a").Expected.GetProperty(name));
    }

    [SharedFact]
    public async Task Cohorts_of_CDNOW()
    {
        var json = await JsonAsync("analyze", "cohorts", "--input", Cdnow(), "--customer", "id", "--date", "day", "--amount", "dollars");

        foreach (var cohort in json.GetProperty("cohorts").EnumerateArray())
        {
            var expected = SharedData.Oracle("cohort-cdnow-sample").Expected.GetProperty(cohort.GetProperty("month").GetString()!);
            cohort.Number("size").Should().Be(expected.Number("size"));
            cohort.Numbers("active").Should().Equal(expected.Numbers("active"));
        }

        json.Number("customers").Should().Be(2357);
    }

    [SharedFact]
    public async Task Purchases_of_CDNOW()
    {
        var json = await JsonAsync(
            "analyze", "purchases", "--input", Cdnow(), "--customer", "id", "--date", "day", "--amount", "dollars", "--calibration-end", "1997-09-30", "--end", "1998-06-30", "--customers", "1", "--track-days", "7");

        var (fit, expected) = (json.GetProperty("bg_nbd"), SharedData.Oracle("bgnbd-cdnow-fit-elog").Expected);
        fit.Number("log_likelihood").Should().BeApproximately(expected.Number("log_likelihood"), 0.001m);
        fit.Number("r").Should().BeApproximately(expected.Number("r"), 2e-5m);
        fit.Number("alpha").Should().BeApproximately(expected.Number("alpha"), 5e-4m);
        fit.Number("a").Should().BeApproximately(expected.Number("a"), 5e-4m);
        fit.Number("b").Should().BeApproximately(expected.Number("b"), 2e-3m);
        json.Number("customers").Should().Be(2357);

        var log = SharedData.Oracle("bgnbd-cbs-rows").Expected;
        json.Number("repeat_purchases").Should().Be(log.Number("sum_x"));
        json.Number("holdout_purchases").Should().Be(log.Number("sum_holdout"));
        var first = json.GetProperty("forecasts").EnumerateArray().Single();
        new[] { first.Number("frequency"), first.Number("holdout_purchases") }.Should().Equal(log.Numbers("1")[0], log.Numbers("1")[3]);
        first.Number("expected_purchases").Should().BeApproximately(SharedData.Oracle("bgnbd-conditional-id1").Expected.Number("published"), 5e-3m, "that is of the paper's rounded parameters");
        json.GetProperty("tracking").GetArrayLength().Should().Be(78);
    }

    [SharedFact]
    public async Task Survival_of_the_Telco_file_at_three_times_and_by_contract()
    {
        var json = await JsonAsync("analyze", "survival", "--input", SharedData.PathOf("telco/telco_customer_churn.csv"), "--time", "tenure", "--event", "Churn", "--event-value", "Yes", "--group", "Contract", "--at", "12,36,60");

        var expected = SharedData.Oracle("km-telco-overall-a").Expected;
        foreach (var (row, point) in json.GetProperty("survival").EnumerateArray().Zip(expected.GetProperty("points").EnumerateArray()))
        {
            row.Number("time").Should().Be(point.Number("t"));
            row.Number("share").Should().BeApproximately(point.Number("survival"), 1e-7m);
            row.Number("standard_error").Should().BeApproximately(point.Number("se_greenwood"), 1e-7m);
            row.Number("share_low").Should().BeApproximately(point.Numbers("ci95_log")[0], 1e-7m);
            row.Number("share_high").Should().BeApproximately(point.Numbers("ci95_log")[1], 1e-7m);
        }

        json.GetProperty("median").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("median_reason").GetString().Should().Be("share_not_reached");
        json.Number("restricted_mean").Should().BeApproximately(expected.Number("restricted_mean_72"), 1e-7m);
        json.GetProperty("groups").EnumerateArray().Single(row => row.GetProperty("group").GetString() == "Month-to-month").Number("median").Should().Be(35);
    }

    [SharedFact]
    public async Task Survival_of_the_leukaemia_data_with_the_log_rank_test()
    {
        var expected = SharedData.Oracle("km-aml").Expected;
        var json = await JsonAsync("analyze", "survival", "--input", SharedData.PathOf("survival/aml.csv"), "--time", "time", "--event", "event", "--group", "group");

        json.GetProperty("log_rank").Number("chi_squared").Should().BeApproximately(expected.GetProperty("logrank").Number("chisq"), 1e-6m);
        json.GetProperty("log_rank").Number("p_value").Should().BeApproximately(expected.GetProperty("logrank").Number("p_value"), 1e-6m);
        var maintained = json.GetProperty("groups").EnumerateArray().First();
        (maintained.Number("median"), maintained.Number("median_low")).Should().Be((31, 18));
        maintained.GetProperty("median_high").ValueKind.Should().Be(JsonValueKind.Null);
        maintained.GetProperty("survival").EnumerateArray().Zip(expected.GetProperty("Maintained").GetProperty("table_time_risk_event_surv").EnumerateArray()).Should().HaveCount(7)
            .And.AllSatisfy(pair => pair.First.Number("share").Should().BeApproximately(pair.Second[3].GetDecimal(), 0.0006m));
    }

    [SharedFact]
    public async Task Renewals_of_the_paper()
    {
        var (fit, projection) = (SharedData.Oracle("sbg-highend-fit").Expected, SharedData.Oracle("sbg-highend-projection").Expected);
        var json = await JsonAsync(
            "analyze", "sbg", "--input", SharedData.PathOf("retention/fader_hardie_2007_survival.csv"), "--period", "year", "--surviving", "high_end_pct", "--cohort-size", "1000", "--use-periods", "7", "--project", "5", "--discount", "0.1");

        json.Number("alpha").Should().BeApproximately(fit.Number("alpha"), 1e-4m);
        json.Number("beta").Should().BeApproximately(fit.Number("beta"), 1e-3m);
        json.Number("log_likelihood").Should().BeApproximately(fit.Number("log_likelihood"), 1e-3m);
        json.GetProperty("mean_lifetime_reason").GetString().Should().Be("infinite_mean");
        json.Number("discounted_residual_lifetime").Should().BeApproximately(projection.Number("published_derl"), 6e-4m);
        json.GetProperty("projection").EnumerateArray().Skip(8).Zip(projection.Numbers("published_survival_8_12")).Should().HaveCount(5)
            .And.AllSatisfy(pair => pair.First.Number("share").Should().BeApproximately(pair.Second, 6e-4m));
        json.GetProperty("projection")[8].GetProperty("held_out").GetBoolean().Should().BeTrue();
    }

    private static void ShouldBe(JsonElement row, JsonElement expected)
    {
        new[] { row.Number("answers"), row.Number("promoters"), row.Number("passives"), row.Number("detractors") }.Should()
            .Equal(expected.Number("n"), expected.Number("promoters"), expected.Number("passives"), expected.Number("detractors"));
        row.Number("nps").Should().BeApproximately(expected.Number("nps"), 0.001m);
        row.Number("variance").Should().BeApproximately(expected.Number("var"), 0.001m);
        row.Number("standard_error").Should().BeApproximately(expected.Number("se"), 0.001m);
        row.Number("margin").Should().BeApproximately(expected.Number("moe95"), 0.001m);
        row.Number("nps_low").Should().BeApproximately(expected.Numbers("adjwald_ci95")[0], 0.001m);
        row.Number("nps_high").Should().BeApproximately(expected.Numbers("adjwald_ci95")[1], 0.001m);
    }

    /// <summary>The log with a header and commas, and identifiers without the zeros before them.</summary>
    private string Cdnow() => File("id,day,dollars\n" + string.Join('\n', System.IO.File.ReadLines(SharedData.PathOf("cdnow/cdnow_sample_transactions.txt"))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(fields => $"{fields[1].TrimStart('0')},{fields[2]},{fields[4]}")));
}
