using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Costs;

public class RetentionCostReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database) => Agreement.HoldsAsync(
        database,
        seed: 24,
        company => new RetentionCostReader(company.Ledger),
        (company, slice, filter, policies, period) =>
        {
            var whole = company.Slice(Filter.All, policies);
            var chosen = slice.Within(filter, period);
            var segments = company.Company.Customers.Where(customer => customer.Segment is not null).ToDictionary(customer => customer.Id, customer => customer.Segment!);
            return RetentionCost.Of(
                company.Company.Costs,
                slice.Active,
                MrrMovements.Of(slice.Spans, slice.Active, company.Rates, RandomCompany.Reporting, period, policies.ReturnIsNewAfterMonths),
                company.Rates,
                policies.CostDenominator,
                filter == Filter.All ? null : new CostSlice(whole.Active, chosen.Contains, segments));
        });
}
