using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Lifetime;

public class StaysReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 41);
        var (reader, random) = (new StaysReader(company.Ledger), new Random(41));
        var segments = company.Company.Customers.ToDictionary(customer => customer.Id, customer => customer.Segment);
        foreach (var periods in company.PeriodLists.SelectMany(list => Enumerable.Repeat(list, 4)))
        {
            var (filter, policies) = company.Any(random);
            var active = company.Slice(filter, policies).Active;
            var reading = await reader.ReadAsync(periods, filter, LedgerCase.Lead, policies);

            reading.Values.Select(Written).Should().Equal(
                periods.Select(period => Written(CustomerStays.Of(period, active, customer => segments[customer], ReportingCalendar.Persian))), "{0}, {1}", filter, policies);
        }
    }

    /// <summary>Everything in it as one line, which is compared faster than long lists are member by member.</summary>
    private static string Written(CustomerStays stays) =>
        $"{stays.Period} {string.Join(' ', stays.Segments.Select(segment => $"{segment.Segment ?? "none"}: {string.Join(' ', segment.Lifetimes)}"))} {string.Join(' ', stays.Months)}";
}
