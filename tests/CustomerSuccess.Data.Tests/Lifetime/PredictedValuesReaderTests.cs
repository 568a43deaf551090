using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Lifetime;

public class PredictedValuesReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 31,
        company => new PredictedValuesReader(company.Ledger),
        (company, slice, _, policies, period) => PredictedValues.Of(
            period, RandomCompany.Reporting, slice.Active, CustomerMrr.Of(slice.Spans, company.Rates, RandomCompany.Reporting, period.LastDay), policies.GrossMargin));
}
