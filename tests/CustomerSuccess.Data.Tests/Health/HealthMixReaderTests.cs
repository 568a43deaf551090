using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Health;

public class HealthMixReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database) => Agreement.HoldsAsync(
        database, seed: 26, company => new HealthMixReader(company.Ledger), (company, slice, _, policies, period) => Defined(company, slice, policies, period));

    private static HealthMix Defined(LedgerCase company, DefinedSlice slice, MetricPolicies policies, Period period)
    {
        var whole = company.Slice(Filter.All, policies);
        var scores = slice.Customers.ToDictionary(customer => customer.Id, customer => ScoreOf(company, whole, customer.Id, policies, period.LastDay).Reading);
        return HealthMix.Of(period, slice.Active, scores, CustomerMrr.Of(slice.Spans, company.Rates, RandomCompany.Reporting, period.LastDay));
    }

    private static HealthScore ScoreOf(LedgerCase company, DefinedSlice whole, CustomerId customer, MetricPolicies policies, DateOnly day)
    {
        var records = company.Company;
        var recorded = FactorReading.LatestOf(records.FactorValues.Where(value => value.CustomerId == customer), day);
        var computed = ComputedFactors.Of(
            day,
            [.. whole.Spans.Where(span => span.CustomerId == customer)],
            whole.Active.Where(span => span.CustomerId == customer),
            records.Responses.Where(response => response.CustomerId == customer),
            records.Notes.Where(note => note.CustomerId == customer),
            company.Rates,
            RandomCompany.Reporting);
        return HealthScore.Of(DefaultScorecard.Scorecard, [.. recorded, .. computed], day, policies.HealthBands, records.Overrides.Where(other => other.CustomerId == customer));
    }
}
