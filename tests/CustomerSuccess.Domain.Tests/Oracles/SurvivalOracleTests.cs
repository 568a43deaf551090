using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Lifetime;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>The expected survival curves, medians and tests of R's survival.</summary>
public class SurvivalOracleTests
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> Telco = new(() => SharedData.Rows("telco/telco_customer_churn.csv"));

    [SharedTheory]
    [InlineData("Maintained")]
    [InlineData("Nonmaintained")]
    public void Leukaemia_by_group(string group)
    {
        var expected = SharedData.Oracle("km-aml").Expected.GetProperty(group);
        var curve = SurvivalCurve.OfCounts(Leukaemia(group));

        (curve.Customers, curve.Lost).Should().Be((expected.GetProperty("n").GetInt32(), expected.GetProperty("events").GetInt32()));
        Check(curve, expected);
        var table = expected.GetProperty("table_time_risk_event_surv").EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDecimal()).ToList()).ToList();
        curve.Steps.Zip(table).Should().HaveCount(table.Count).And.AllSatisfy(pair =>
        {
            new decimal[] { pair.First.Time, pair.First.AtRisk, pair.First.Lost }.Should().Equal(pair.Second.Take(3));
            pair.First.Share.Should().BeApproximately(pair.Second[3], 0.0006m);
        });
        if (expected.TryGetProperty("se", out _))
        {
            curve.Steps.Zip(expected.Numbers("se")).Should().AllSatisfy(pair => pair.First.StandardError.Should().BeApproximately(pair.Second, 0.0006m));
            curve.Steps.Zip(expected.Numbers("lower")).Should().AllSatisfy(pair => pair.First.Range!.Value.Low.Should().BeApproximately(pair.Second, 0.0006m));
        }
    }

    [SharedFact]
    public void Leukaemia_compared()
    {
        var expected = SharedData.Oracle("km-aml").Expected.GetProperty("logrank");
        var test = LogRankTest.Of([Leukaemia("Maintained"), Leukaemia("Nonmaintained")]);

        test.Groups.Select(group => (decimal)group.Observed).Should().Equal(expected.Numbers("observed"));
        test.Groups.Select(group => (decimal)group.Expected).Zip(expected.Numbers("expected")).Should().AllSatisfy(pair => pair.First.Should().BeApproximately(pair.Second, 0.006m));
        test.ChiSquared.Should().BeApproximately(expected.GetProperty("chisq").GetDouble(), 1e-6);
        test.Degrees.Should().Be(expected.GetProperty("df").GetInt32());
        test.PValue.Should().BeApproximately(expected.GetProperty("p_value").GetDouble(), 1e-6);
    }

    [SharedTheory]
    [InlineData("logrank-six")]
    [InlineData("logrank-six-censored")]
    public void Two_groups_with_ties(string id)
    {
        var (inputs, expected) = SharedData.Oracle(id);
        var test = LogRankTest.Of([.. Inline(inputs).Zip(inputs.Numbers("group")).GroupBy(pair => pair.Second, pair => pair.First).Select(LifetimeCount.ListOf)]);

        test.ChiSquared.Should().BeApproximately(expected.GetProperty("chisq").GetDouble(), 1e-6);
        test.PValue.Should().BeApproximately(expected.GetProperty("p_value").GetDouble(), 1e-6);
    }

    [SharedFact]
    public void A_curve_that_meets_a_level_on_a_flat_step()
    {
        var (inputs, expected) = SharedData.Oracle("km-flat-half");
        var curve = SurvivalCurve.Of(Inline(inputs));

        foreach (var point in expected.GetProperty("survival").EnumerateObject())
        {
            ValueOf(curve.At(Number(point.Name))).Should().BeApproximately(point.Value.GetDecimal(), 1e-9m);
        }

        foreach (var level in expected.GetProperty("first_time_S_le").EnumerateObject())
        {
            ValueOf(curve.TimeUntil(Number(level.Name))).Should().Be(level.Value.GetDecimal());
        }
    }

    [SharedFact]
    public void Telco_as_a_whole()
    {
        var expected = SharedData.Oracle("km-telco-overall-a").Expected;
        var curve = SurvivalCurve.Of(Telco.Value.Select(LifetimeOf));

        (curve.Customers, curve.Lost).Should().Be((expected.GetProperty("n").GetInt32(), expected.GetProperty("events").GetInt32()));
        Check(curve, expected);
        foreach (var point in expected.GetProperty("points").EnumerateArray())
        {
            var (step, limits) = (curve.StepAt(point.Number("t"))!, point.Numbers("ci95_log"));
            step.Share.Should().BeApproximately(point.Number("survival"), 1e-7m);
            step.StandardError.Should().BeApproximately(point.Number("se_greenwood"), 1e-7m);
            step.Range!.Value.Low.Should().BeApproximately(limits[0], 1e-7m);
            step.Range.Value.High.Should().BeApproximately(limits[1], 1e-7m);
        }

        ValueOf(curve.RestrictedMean(72)).Should().BeApproximately(expected.Number("restricted_mean_72"), 1e-7m);
    }

    [SharedFact]
    public void Telco_by_contract()
    {
        var (inputs, expected) = SharedData.Oracle("km-telco-contract-a");
        var column = inputs.GetProperty("group").GetString()!;
        foreach (var group in expected.EnumerateObject())
        {
            var curve = SurvivalCurve.Of(Telco.Value.Where(row => row[column] == group.Name).Select(LifetimeOf));
            (curve.Customers, curve.Lost).Should().Be((group.Value.GetProperty("n").GetInt32(), group.Value.GetProperty("events").GetInt32()));
            Check(curve, group.Value);
            foreach (var point in group.Value.GetProperty("S").EnumerateObject())
            {
                ValueOf(curve.At(Number(point.Name))).Should().BeApproximately(point.Value.GetDecimal(), 1e-7m);
            }
        }
    }

    /// <summary>Holds the median and its limits to what is expected, where null is not defined.</summary>
    private static void Check(SurvivalCurve curve, JsonElement expected)
    {
        curve.Median().Should().Be(FigureOf(expected.GetProperty("median")));
        if (expected.TryGetProperty("median_ci95", out var limits))
        {
            curve.RangeUntil(0.5m).Should().Be((FigureOf(limits[0]), FigureOf(limits[1])));
        }
    }

    private static Figure FigureOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ? new Figure.NotDefined(WhyNot.ShareNotReached) : new Figure.Defined(value.GetDecimal());

    private static IReadOnlyList<LifetimeCount> Leukaemia(string group) => LifetimeCount.ListOf(
        SharedData.Rows("survival/aml.csv").Where(row => row["group"] == group).Select(row => new CustomerLifetime(Number(row["time"]), row["event"] == "1")));

    private static IEnumerable<CustomerLifetime> Inline(JsonElement inputs) => inputs.Numbers("time").Zip(inputs.Numbers("event"), (time, ended) => new CustomerLifetime(time, ended == 1));

    private static CustomerLifetime LifetimeOf(IReadOnlyDictionary<string, string> row) => new(Number(row["tenure"]), row["Churn"] == "Yes");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
