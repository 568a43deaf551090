using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Churn;

namespace CustomerSuccess.Data.Tests.Churn;

public class ChurnReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_histories(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 13,
        company => new ChurnReader(company.Ledger),
        (_, slice, _, policies, period) => ChurnCounts.Of(slice.Active, period, policies.NewCustomersLost, policies.ReturnIsNewAfterMonths));
}
