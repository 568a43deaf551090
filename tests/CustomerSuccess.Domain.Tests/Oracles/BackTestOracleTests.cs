using System.Globalization;
using CustomerSuccess.Domain.BackTests;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>Scores against outcomes, as scikit-learn and R have them.</summary>
public class BackTestOracleTests
{
    [SharedFact]
    public void The_textbook_cases_of_scikit_learn()
    {
        var (inputs, expected) = SharedData.Oracle("auc-docs");
        IReadOnlyList<ScoreTie> Ties(string name, string score) => ScoreTie.ListOf(
            inputs.GetProperty(name).Numbers(score).Zip(inputs.GetProperty(name).Numbers("y"), (value, y) => new ScoredOutcome(value, y == 1)), RiskDirection.HighScores);

        ValueOf(AreaUnderCurve.OfTies(Ties("auc", "score")).Value).Should().BeApproximately(expected.Number("auc"), 1e-9m);
        ValueOf(AveragePrecision.OfTies(Ties("auc", "score"))).Should().BeApproximately(expected.Number("average_precision"), 1e-9m);
        ValueOf(ForecastError.OfTies(Ties("brier", "p"), RiskDirection.HighScores).Brier).Should().BeApproximately(expected.Number("brier"), 1e-9m);
        ValueOf(ForecastError.OfTies(Ties("logloss", "p"), RiskDirection.HighScores).LogLoss).Should().BeApproximately(expected.Number("logloss"), 1e-9m);
    }

    [SharedFact]
    public void One_column_of_the_Telco_file()
    {
        var expected = SharedData.Oracle("auc-telco-single").Expected;
        var rows = SharedData.Rows("telco/telco_customer_churn.csv");
        var tenure = BackTest.Of(rows.Select(row => new ScoredOutcome(decimal.Parse(row["tenure"], CultureInfo.InvariantCulture), row["Churn"] == "Yes")), RiskDirection.LowScores);
        var contract = BackTest.Of(rows.Select(row => new ScoredOutcome(row["Contract"] switch { "Month-to-month" => 2, "One year" => 1, _ => 0 }, row["Churn"] == "Yes")), RiskDirection.HighScores);

        ValueOf(tenure.Area.Value).Should().BeApproximately(expected.Number("minus_tenure"), 1e-8m);
        ValueOf(contract.Area.Value).Should().BeApproximately(expected.Number("contract_rank_mtm2_one1_two0"), 1e-8m);
        ValueOf(tenure.Area.StandardError).Should().BeApproximately(expected.Number("delong_se_tenure"), 1e-8m);
        new[] { tenure.Area.Range!.Value.Low, tenure.Area.Range.Value.High }.Zip(expected.Numbers("delong_ci95_tenure")).Should().AllSatisfy(end => end.First.Should().BeApproximately(end.Second, 1e-8m));
    }
}
