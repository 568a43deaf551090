using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Lifetime;

public class LifetimeReaderTests
{
    private static readonly ReportingCalendar Calendar = ReportingCalendar.Persian;

    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 25,
        company => new LifetimeReader(company.Ledger),
        (company, slice, _, policies, period) => LifetimeValue.Of(
            MrrMovements.Of(slice.Spans, slice.Active, company.Rates, RandomCompany.Reporting, period, policies.ReturnIsNewAfterMonths),
            slice.Active,
            MeanChurn.MonthsOf(period, Calendar, policies.LifetimeChurnMonths).Select(month => ChurnCounts.Of(slice.Active, month, policies.NewCustomersLost, policies.ReturnIsNewAfterMonths)),
            slice.Purchases,
            company.Rates,
            policies));
}
