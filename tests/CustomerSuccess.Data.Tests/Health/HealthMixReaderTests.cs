using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Tests.Ledger;
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
        var scores = slice.Customers.ToDictionary(customer => customer.Id, customer => DefinedHealth.ScoreOf(company, whole, customer.Id, policies, period.LastDay).Reading);
        return HealthMix.Of(period, slice.Active, scores, CustomerMrr.Of(slice.Spans, company.Rates, RandomCompany.Reporting, period.LastDay));
    }
}
