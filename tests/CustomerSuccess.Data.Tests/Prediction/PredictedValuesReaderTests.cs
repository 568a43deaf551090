using CustomerSuccess.Data.Prediction;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Data.Tests.Prediction;

public class PredictedValuesReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_values_of_today_are_those_that_each_customers_page_says(TestDatabase database)
    {
        var (company, latest, today) = await PredictedCase.StartAsync(database, seed: 31);
        var single = new PredictionReader(company.Ledger, latest, database.Time);
        var predictions = new List<CustomerPrediction>();
        foreach (var customer in company.Company.Customers)
        {
            predictions.Add((await single.ReadAsync(customer.Id, LedgerCase.Lead))!);
        }

        var values = (await new PredictedValuesReader(company.Ledger, latest).ReadAsync([today], Filter.All, LedgerCase.Lead)).Values[0];

        var subscribers = predictions.Where(one => one.Subscription?.MrrMinor > 0).ToList();
        var buyers = predictions.Where(one => one.Purchases?.ValueMinor is not null).ToList();
        subscribers.Should().NotBeEmpty();
        buyers.Should().NotBeEmpty();
        (values.BySubscription, values.ByPurchases).Should().Be((subscribers.Count, buyers.Count));
        values.Without.Should().Be(predictions.Count(one => one.Subscription is not null || one.Purchases is not null) - subscribers.Count - buyers.Count);
        values.Spread!.Total.Should().BeApproximately(predictions.Sum(one => one.ValueMinor ?? 0), 1e-6);
        foreach (var bar in values.Spread.Bars)
        {
            bar.Customers.Should().Be(subscribers.Concat(buyers).Count(one => bar.Holds(one.ValueMinor!.Value)));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_slices_by_segment_add_up_to_all(TestDatabase database)
    {
        var (company, latest, today) = await PredictedCase.StartAsync(database, seed: 32);
        var reader = new PredictedValuesReader(company.Ledger, latest);
        var segments = company.Company.Customers.Select(customer => customer.Segment).OfType<string>().Distinct().ToList();
        var without = company.Company.Customers.Where(customer => customer.Segment is null).ToList();

        var all = (await reader.ReadAsync([today], Filter.All, LedgerCase.Lead)).Values[0];
        var sum = 0;
        foreach (var segment in segments)
        {
            sum += (await reader.ReadAsync([today], new Filter { Segments = [segment] }, LedgerCase.Lead)).Values[0].Spread?.Customers ?? 0;
        }

        sum.Should().BeInRange(all.Spread!.Customers - without.Count, all.Spread.Customers).And.BePositive();
    }

    [Theory, OnSqlite]
    public async Task Before_anything_was_learned_there_is_no_value_and_a_reason(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 33);

        var values = (await new PredictedValuesReader(company.Ledger, new LatestLearning()).ReadAsync([company.Company.Around], Filter.All, LedgerCase.Lead)).Values[0];

        (values.Spread, values.Reason).Should().Be((null, WhyNot.NotLearnedYet));
    }
}
