using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Revenue;

public class MovementReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_histories(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 11,
        company => new MovementReader(company.Ledger),
        (company, slice, _, policies, period) => MrrMovements.Of(slice.Spans, slice.Active, company.Rates, RandomCompany.Reporting, period, policies.ReturnIsNewAfterMonths));
}
