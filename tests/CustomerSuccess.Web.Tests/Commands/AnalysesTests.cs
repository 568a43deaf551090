using System.Text.Json;
using CustomerSuccess.Web.Commands;

namespace CustomerSuccess.Web.Tests.Commands;

/// <summary>Each analysis on a small file whose results are worked out by hand.</summary>
public class AnalysesTests : AnalysisTest
{
    [Fact]
    public async Task Backtest_counts_pairs_and_says_what_is_not_defined_and_why()
    {
        // 0.9 0.8 0.3 lost and 0.8 0.2 kept: of six pairs four are right and one is a tie. Enough once two are.
        var file = File("p,left\n0.9,yes\n0.8,yes\n3e-1,yes\n0.8,no\n0.2,no\n");
        var json = await JsonAsync("analyze", "backtest", "--input", file, "--score", "p", "--outcome", "left", "--least-outcomes", "2", "--bands", "0.5");

        json.GetProperty("auc").GetDouble().Should().BeApproximately(4.5 / 6, 1e-12);
        json.GetProperty("brier").GetDecimal().Should().Be((0.01m + 0.04m + 0.49m + 0.64m + 0.04m) / 5);
        json.GetProperty("bands").EnumerateArray().Select(band => (band.GetProperty("cases").GetInt32(), band.GetProperty("lost").GetInt32())).Should().Equal((2, 1), (3, 2));
        json.GetProperty("deciles")[0].GetProperty("lift").GetDouble().Should().BeApproximately(1 / 0.6, 1e-12);

        json = await JsonAsync("analyze", "backtest", "--input", file, "--score", "p", "--outcome", "left");
        json.GetProperty("auc").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("auc_reason").GetString().Should().Be("not_enough_outcomes");
        json.GetProperty("notes")[0].GetString().Should().Be("not enough outcomes yet: 2 of 10");
        json.GetProperty("deciles").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Backtest_takes_low_scores_as_risk_when_told_and_says_when_a_value_never_comes()
    {
        var file = File("score;state\n10;gone\n20;here\n");
        var json = await JsonAsync("analyze", "backtest", "--input", file, "--score", "score", "--outcome", "state", "--outcome-value", "GONE", "--low-is-risk", "--least-outcomes", "1");
        json.GetProperty("auc").GetDecimal().Should().Be(1);
        json.GetProperty("brier_reason").GetString().Should().Be("no_forecast");

        json = await JsonAsync("analyze", "backtest", "--input", file, "--score", "score", "--outcome", "state", "--outcome-value", "lost");
        json.GetProperty("notes")[1].GetString().Should().Be("No line has the value \"lost\" in state.");
    }

    [Fact]
    public async Task Backtest_prints_a_table_for_people()
    {
        await RunAsync("analyze", "backtest", "--input", File("p,left\n0.9,1\n0.1,0\n"), "--score", "p", "--outcome", "left");

        Output.Should().Contain("AUC: – (not enough outcomes yet)").And.Contain("not enough outcomes yet: 1 of 10").And.Contain("Share lost: 0.5");
    }

    [Fact]
    public async Task Nps_compares_groups()
    {
        var answers = string.Concat(Enumerable.Repeat("a,9\n", 70).Concat(Enumerable.Repeat("a,7\n", 20)).Concat(Enumerable.Repeat("a,6\n", 10))
            .Concat(Enumerable.Repeat("b,10\n", 45)).Concat(Enumerable.Repeat("b,8\n", 25)).Concat(Enumerable.Repeat("b,0\n", 30)));

        var json = await JsonAsync("analyze", "nps", "--input", File("group,score\n" + answers), "--score", "score", "--group", "group");

        var difference = json.GetProperty("differences").EnumerateArray().Single();
        difference.GetProperty("difference").GetDecimal().Should().Be(45);
        difference.GetProperty("margin").GetDouble().Should().BeApproximately(21.177590, 1e-5);
        difference.GetProperty("difference_low").GetDouble().Should().BeApproximately(22.769426, 1e-5);
        difference.GetProperty("clear").GetBoolean().Should().BeTrue();
        json.GetProperty("groups")[0].GetProperty("nps").GetDecimal().Should().Be(60);
    }

    [Fact]
    public async Task Cohorts_follow_customers_by_the_month_of_their_first_purchase()
    {
        var json = await JsonAsync("analyze", "cohorts", "--input", File("who,day,paid\na,2026-01-05,10\na,2026-01-20,30\na,2026-03-01,20\nb,2026-01-31,60\n"),
            "--customer", "who", "--date", "day", "--amount", "paid", "--end", "2026-04-30");

        var cohort = json.GetProperty("cohorts").EnumerateArray().Single();
        (cohort.GetProperty("month").GetString(), cohort.GetProperty("size").GetInt32()).Should().Be(("2026-01", 2));
        Numbers(cohort, "active").Should().Equal(2, 0, 1, 0);
        Numbers(cohort, "logo_retention").Should().Equal(1, 0, 0.5m, 0);
        Numbers(cohort, "revenue").Should().Equal(100, 0, 20, 0);
        Numbers(cohort, "revenue_retention").Should().Equal(1, 0, 0.2m, 0);
    }

    [Fact]
    public async Task Purchases_say_why_there_is_no_model()
    {
        var file = File("who,day,paid\na,2026-01-05,10\nb,2026-01-20,30\n");
        var json = await JsonAsync("analyze", "purchases", "--input", file, "--customer", "who", "--date", "day", "--amount", "paid", "--calibration-end", "2026-03-31", "--customers", "a,z");

        json.GetProperty("bg_nbd").GetProperty("r").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("bg_nbd").GetProperty("r_reason").GetString().Should().Be("no_repeat_purchases");
        var forecast = json.GetProperty("forecasts").EnumerateArray().Single();
        forecast.GetProperty("probability_alive_reason").GetString().Should().Be("no_model");
        forecast.GetProperty("age").GetDouble().Should().BeApproximately(85 / 7d, 1e-12);
        json.GetProperty("notes")[0].GetString().Should().Be("Customer \"z\" had bought nothing by the end of calibration.");
        (await RunAsync("analyze", "purchases", "--input", file, "--customer", "who", "--date", "day", "--calibration-end", "2026-03-31")).Should().Be(ExitCode.Done);
        Output.Should().Contain("r: – (nobody bought a second time)");
    }

    [Fact]
    public async Task Survival_prints_a_table_of_the_curve_of_each_group()
    {
        (await RunAsync("analyze", "survival", "--input", File("t,left,g\n2,yes,a\n3,no,a\n1,yes,b\n4,no,b\n5,no,b\n"), "--time", "t", "--event", "left", "--group", "g", "--at", "1,2")).Should().Be(ExitCode.Done);

        // One of two of a is gone by 2; one of three of b by 1.
        var lines = Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Output.Should().Contain("Share still there, a").And.Contain("Share still there, b");
        lines.Should().ContainSingle(line => line.Length > 3 && line[0] == "2" && line[3] == "0.5").And.Contain(line => line.Length > 3 && line[0] == "1" && line[3] == "0.666667");
    }

    [Fact]
    public async Task Survival_says_what_was_never_seen()
    {
        // One of two leaves at 2, the other is seen up to 3.
        var json = await JsonAsync("analyze", "survival", "--input", File("t,left\n2,yes\n3,no\n"), "--time", "t", "--event", "left", "--at", "1,2,9");

        json.GetProperty("survival").EnumerateArray().Select(row => row.GetProperty("share").ValueKind is JsonValueKind.Null ? (decimal?)null : row.GetProperty("share").GetDecimal()).Should().Equal(1, 0.5m, null);
        json.GetProperty("survival")[2].GetProperty("share_reason").GetString().Should().Be("not_seen_that_long");
        json.GetProperty("restricted_mean").GetDecimal().Should().Be(2.5m);
        (await RunAsync("analyze", "survival", "--input", File("t,left\n2,yes\n-1,no\n"), "--time", "t", "--event", "left")).Should().Be(ExitCode.Failed);
        Error.Should().Contain("line 3, t = \"-1\": The number must be from 0 to ∞.");
    }

    [Fact]
    public async Task Renewals_need_periods_in_order_and_say_why_there_is_no_model()
    {
        var json = await JsonAsync("analyze", "sbg", "--input", File("n,left\n0,100\n1,90\n2,81\n3,72.9\n"), "--period", "n", "--surviving", "left");
        json.GetProperty("alpha_reason").GetString().Should().Be("loss_does_not_fall");
        json.GetProperty("projection")[3].GetProperty("observed_share").GetDouble().Should().BeApproximately(0.729, 1e-12);

        (await RunAsync("analyze", "sbg", "--input", File("n,left\n1,90\n2,81\n"), "--period", "n", "--surviving", "left")).Should().Be(ExitCode.WrongUsage);
        Error.Should().Contain("must be 0, 1, 2");
        (await RunAsync("analyze", "sbg", "--input", File("c,n,left\na,0,10\na,1,11\n"), "--cohort", "c", "--period", "n", "--surviving", "left")).Should().Be(ExitCode.WrongUsage);
        Error.Should().Contain("In the cohort \"a\" the count after period 1");
    }

    private static IEnumerable<decimal> Numbers(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(value => value.GetDecimal());
}
