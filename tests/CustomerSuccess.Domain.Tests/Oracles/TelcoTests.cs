using System.Globalization;
using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>IBM's Telco file: shares lost, and a health index whose scores tie on the limits of the bands.</summary>
public class TelcoTests
{
    private static readonly string[] Factors = ["tenure", "contract", "services", "autopay"];
    private static readonly string[] Services = ["OnlineSecurity", "OnlineBackup", "DeviceProtection", "TechSupport"];
    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows = new(() => SharedData.Rows("telco/telco_customer_churn.csv"));

    [SharedTheory]
    [InlineData("churn-telco", "overall", null)]
    [InlineData("churn-telco", "Month-to-month", "Contract")]
    [InlineData("churn-telco", "One year", "Contract")]
    [InlineData("churn-telco", "Two year", "Contract")]
    [InlineData("churn-telco-b", "DSL", "InternetService")]
    [InlineData("churn-telco-b", "Fiber optic", "InternetService")]
    [InlineData("churn-telco-b", "No", "InternetService")]
    [InlineData("churn-telco-b", "Bank transfer (automatic)", "PaymentMethod")]
    [InlineData("churn-telco-b", "Credit card (automatic)", "PaymentMethod")]
    [InlineData("churn-telco-b", "Electronic check", "PaymentMethod")]
    [InlineData("churn-telco-b", "Mailed check", "PaymentMethod")]
    public void Share_lost(string id, string value, string? column)
    {
        var rows = Rows.Value.Where(row => column is null || row[column] == value).ToList();
        var churn = ChurnCounts.Of([.. rows.Select((row, i) => Active(i, "2026-01-01", row["Churn"] == "Yes" ? "2026-03-10" : null))], March, NewCustomersLost.Counted);
        var expected = SharedData.Oracle(id).Expected.Numbers(value);

        new decimal[] { churn.Lost, churn.Opening }.Should().BeEquivalentTo(expected.Take(2));
        ValueOf(churn.Rate).Should().BeApproximately(expected[2], 1e-9m);
    }

    [SharedFact]
    public void The_health_index_with_scores_exactly_on_the_limits()
    {
        var expected = SharedData.Oracle("health-telco-a").Expected;
        var scorecard = new Scorecard([new FactorGroup("all", 1,
        [
            new HealthFactor("tenure", 40, FactorScale.Linear((0, 0), (72, 100))),
            new HealthFactor("contract", 30, FactorScale.Steps((0, 0), (1, 50), (2, 100))),
            new HealthFactor("services", 20, FactorScale.Linear((0, 0), (4, 100))),
            new HealthFactor("autopay", 10, FactorScale.Steps((0, 0), (1, 100))),
        ])]);
        var bands = new HealthBands(HealthyFrom: 70, WatchFrom: 40);
        var scores = Rows.Value.Select(row => (Id: row["customerID"], IsLost: row["Churn"] == "Yes", Score: HealthScore.Of(scorecard, ReadingsOf(row), March.LastDay, bands))).ToList();

        foreach (var first in expected.GetProperty("first5").EnumerateArray())
        {
            ValueOf(scores.Single(score => score.Id == first[0].GetString()).Score.Computed).Should().BeApproximately(first[1].GetDecimal(), 1e-9m);
        }

        scores.Average(score => ValueOf(score.Score.Computed)).Should().BeApproximately(expected.Number("mean"), 1e-9m);
        foreach (var (band, name) in new[] { (HealthBand.AtRisk, "at_risk"), (HealthBand.Watch, "watch"), (HealthBand.Healthy, "healthy") })
        {
            var inBand = scores.Where(score => score.Score.Band == band).ToList();
            new decimal[] { inBand.Count, inBand.Count(score => score.IsLost) }.Should().Equal(expected.GetProperty("bands").Numbers(name));
        }

        ValueOf(AreaUnderCurve.Of(scores.Select(score => new ScoredOutcome(ValueOf(score.Score.Computed), score.IsLost)), RiskDirection.LowScores).Value).Should().BeApproximately(expected.Number("auc_risk_is_minus_score"), 1e-9m);
    }

    private static IEnumerable<FactorReading> ReadingsOf(IReadOnlyDictionary<string, string> row)
    {
        decimal Of(string name) => name switch
        {
            "tenure" => decimal.Parse(row["tenure"], CultureInfo.InvariantCulture),
            "contract" => row["Contract"] switch { "Two year" => 2, "One year" => 1, _ => 0 },
            "services" => Services.Count(service => row[service] == "Yes"),
            _ => row["PaymentMethod"].Contains("automatic", StringComparison.Ordinal) ? 1 : 0,
        };
        return Factors.Select(name => new FactorReading(name, Of(name), March.LastDay));
    }
}
