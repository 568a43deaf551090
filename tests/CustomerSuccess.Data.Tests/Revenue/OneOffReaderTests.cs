using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Revenue;

public class OneOffReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_purchases(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 12,
        company => new OneOffReader(company.Ledger),
        (company, slice, _, _, period) => OneOffRevenue.Of(slice.Purchases, company.Rates, RandomCompany.Reporting, period));
}
