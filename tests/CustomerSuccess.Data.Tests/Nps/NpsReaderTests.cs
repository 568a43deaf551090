using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Nps;

public class NpsReaderTests
{
    // An odd seed's company asks on one scale; an even seed's mixes two.
    [Theory, OnSqlite, OnPostgreSql]
    public Task ReadAsync_agrees_with_the_definition_on_random_answers(TestDatabase database) => AgreesAsync(database, seed: 21);

    [Theory, OnSqlite]
    public Task ReadAsync_agrees_with_the_definition_where_scales_are_mixed(TestDatabase database) => AgreesAsync(database, seed: 22);

    private static Task AgreesAsync(TestDatabase database, int seed) => Agreement.HoldsAsync(
        database,
        seed,
        company => new NpsReader(company.Ledger),
        (company, slice, filter, policies, period) =>
        {
            var window = NetPromoterScore.WindowOf(period, policies.NpsWindowDays);
            var heard = slice.Within(filter, window);
            return NetPromoterScore.Of(
                company.Company.Responses.Where(response => heard.Contains(response.CustomerId)),
                window,
                policies.NpsLevel,
                CustomerMrr.Of(slice.Spans, company.Rates, RandomCompany.Reporting, window.LastDay));
        });
}
