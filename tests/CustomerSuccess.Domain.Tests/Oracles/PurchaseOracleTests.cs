using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>The published numbers of BG/NBD and of purchase logs.</summary>
public class PurchaseOracleTests
{
    [SharedFact]
    public void Purchase_log_of_CDNOW()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-cbs-rows");
        var (end, holdout) = (Day(inputs, "calibration_end"), Day(inputs, "holdout_end"));
        var time = new ObservedTime(end, new UnitOfTime(inputs.GetProperty("unit_days").GetDouble()));
        foreach (var id in inputs.GetProperty("customers_sample_id").EnumerateArray().Select(id => id.GetInt32()))
        {
            var (summary, row) = (Cdnow.Log[id].SummaryOf(time)!.Value, Doubles(expected, id.ToString(CultureInfo.InvariantCulture)));
            summary.Repeats.Should().Be((int)row[0]);
            summary.Recency.Should().BeApproximately(row[1], 1e-9);
            summary.Age.Should().BeApproximately(row[2], 1e-9);
            Cdnow.Log[id].CountIn(end, holdout).Should().Be((int)row[3]);
        }

        var summaries = Cdnow.Log.Values.Select(history => history.SummaryOf(time)!.Value).ToList();
        summaries.Should().HaveCount(expected.GetProperty("customers").GetInt32());
        summaries.Sum(summary => summary.Repeats).Should().Be(expected.GetProperty("sum_x").GetInt32());
        summaries.Count(summary => summary.Repeats > 0).Should().Be(expected.GetProperty("customers_with_x_gt_0").GetInt32());
        Cdnow.Log.Values.Sum(history => history.CountIn(end, holdout)).Should().Be(expected.GetProperty("sum_holdout").GetInt32());
    }

    [SharedFact]
    public void Small_log_of_lifetimes()
    {
        var (inputs, expected) = SharedData.Oracle("rfm-small");
        var log = PurchaseHistory.ByCustomer(inputs.GetProperty("transactions").EnumerateArray()
            .Select(row => (row[0].GetInt32(), new PurchaseDay(DateOnly.Parse(row[1].GetString()!, CultureInfo.InvariantCulture), row[2].GetDecimal()))));
        var time = new ObservedTime(Day(inputs, "observation_end"), UnitOfTime.Day);

        foreach (var row in expected.GetProperty("rows").EnumerateObject())
        {
            var summary = log[int.Parse(row.Name, CultureInfo.InvariantCulture)].SummaryOf(time)!.Value;
            new[] { summary.Repeats, summary.Recency, summary.Age, summary.MeanRepeatValue }.Should().Equal(row.Value.EnumerateArray().Select(value => value.GetDouble()));
        }
    }

    [SharedTheory]
    [InlineData("bgnbd-cdnow-fit-summary")]
    [InlineData("bgnbd-cdnow-fit-elog")]
    public void Fit_of_CDNOW(string id)
    {
        var (inputs, expected) = SharedData.Oracle(id);
        var customers = inputs.TryGetProperty("calibration_end", out _)
            ? Cdnow.Log.Values.Select(history => history.SummaryOf(new ObservedTime(Day(inputs, "calibration_end"), UnitOfTime.Week))!.Value)
            : Cdnow.Summary.Values;
        var fit = BgNbdFit.Of(customers, UnitOfTime.Week).Should().BeOfType<ModelFit<BgNbd>.Found>().Subject;

        fit.LogLikelihood.Should().BeApproximately(Double(expected, "log_likelihood"), 0.001);
        fit.Model.R.Should().BeApproximately(Double(expected, "r"), 2e-5);
        fit.Model.Alpha.Should().BeApproximately(Double(expected, "alpha"), 5e-4);
        fit.Model.A.Should().BeApproximately(Double(expected, "a"), 5e-4);
        fit.Model.B.Should().BeApproximately(Double(expected, "b"), 2e-3);
        fit.Customers.Should().Be(2357);
    }

    [SharedFact]
    public void Customer_1_of_the_paper()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-conditional-id1");
        var customer = new PurchaseSummary(inputs.GetProperty("x").GetInt32(), Double(inputs, "t_x"), Double(inputs, "T"), 0);

        Model(inputs).ExpectedPurchases(customer, Double(inputs, "t")).Should().BeApproximately(Double(expected, "recomputed"), 1e-7).And.BeApproximately(Double(expected, "published"), 5e-4);
        Model(inputs).ProbabilityAlive(customer).Should().BeApproximately(Double(expected, "p_alive"), 1e-7);
    }

    [SharedFact]
    public void Expected_purchases_of_a_new_customer()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-expectation");
        var (recomputed, published) = (Doubles(expected, "recomputed"), Doubles(expected, "published_4dp"));
        foreach (var (time, place) in Doubles(inputs, "t_weeks").Select((time, place) => (time, place)))
        {
            Model(inputs).ExpectedPurchases(time).Should().BeApproximately(recomputed[place], 1e-7).And.BeApproximately(published[place], 5e-4);
        }
    }

    [SharedFact]
    public void More_purchases_long_ago_mean_fewer_to_come()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-increasing-frequency");
        var values = Doubles(expected, "conditional");
        foreach (var (x, place) in Doubles(inputs, "x").Select((x, place) => ((int)x, place)))
        {
            var customer = new PurchaseSummary(x, Double(inputs, "t_x"), Double(inputs, "T"), 0);
            Model(inputs).ExpectedPurchases(customer, Double(inputs, "t")).Should().BeApproximately(values[place], 5e-5 * values[place]);
        }
    }

    [SharedFact]
    public void Likelihood_of_one_customer_who_bought_very_often_does_not_overflow()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-loglik-num-error");
        var (recomputed, published) = (Doubles(expected, "recomputed"), Doubles(expected, "values"));
        foreach (var (row, place) in inputs.GetProperty("cases").EnumerateArray().Select((row, place) => (row, place)))
        {
            var customer = new PurchaseSummary(row.GetProperty("x").GetInt32(), Double(row, "t_x"), Double(row, "T"), 0);
            Model(inputs).LogLikelihood(customer).Should().BeApproximately(recomputed[place], 1e-7).And.BeApproximately(published[place], 1e-4);
        }
    }

    [SharedFact]
    public void Who_never_bought_again_is_alive()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-palive-zero");
        Doubles(inputs, "T").Select(age => Model(inputs).ProbabilityAlive(new PurchaseSummary(0, 0, age, 0))).Should().Equal(Doubles(expected, "p_alive"));
    }

    [SharedFact]
    public void Probabilities_of_numbers_of_purchases()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-pmf-small");
        var (values, published) = (Doubles(expected, "values"), Doubles(expected, "published"));
        foreach (var (row, place) in inputs.GetProperty("cases").EnumerateArray().Select((row, place) => (row, place)))
        {
            Model(inputs).Probability(row.GetProperty("x").GetInt32(), Double(row, "t")).Should()
                .BeApproximately(values[place], 1e-6 * values[place]).And.BeApproximately(published[place], 1e-5 * published[place]);
        }
    }

    [SharedFact]
    public void Best_customers_of_next_week()
    {
        var (inputs, expected) = SharedData.Oracle("bgnbd-top5");
        var model = ((ModelFit<BgNbd>.Found)BgNbdFit.Of(Cdnow.Summary.Values, UnitOfTime.Week)).Model;
        var best = Cdnow.Summary.Select(customer => (Id: customer.Key, Value: model.ExpectedPurchases(customer.Value, Double(inputs, "t")))).OrderBy(customer => customer.Value).TakeLast(5).ToList();

        best.Select(customer => (double)customer.Id).Should().Equal(Doubles(expected, "ids_ascending"));
        best.Zip(Doubles(expected, "values")).Should().AllSatisfy(pair => pair.First.Value.Should().BeApproximately(pair.Second, 2e-6));
    }

    private static BgNbd Model(JsonElement inputs)
    {
        var parameters = inputs.GetProperty("params");
        return new BgNbd(Double(parameters, "r"), Double(parameters, "alpha"), Double(parameters, "a"), Double(parameters, "b"), UnitOfTime.Week);
    }

    private static DateOnly Day(JsonElement inputs, string name) => DateOnly.Parse(inputs.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static double Double(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static List<double> Doubles(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
