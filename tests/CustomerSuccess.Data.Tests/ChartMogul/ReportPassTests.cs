using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.ChartMogul;

public class ReportPassTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_pass_agrees_with_the_definition_on_random_histories(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 31);
        var picture = await company.Ledger.CurrentAsync(default);
        foreach (var interval in Enum.GetValues<Interval>())
        {
            foreach (var (countries, plan) in new (string[], PlanId?)[] { ([], null), (["IR", "DE"], null), ([], company.Company.Plans[0].Id) })
            {
                // The dinar has no rate before the period: its terms would end both in the same refusal.
                var buckets = Buckets.Of(company.Company.Around.Start.AddDays(-40), company.Company.Around.End.AddDays(20), interval, DayOfWeek.Saturday)!;
                var days = DaysOf(company, countries, plan);

                var read = Try(() => ReportPass.Run(picture, new ReportSlice(picture, countries, plan is { } one ? [one] : null), buckets, default));
                var defined = Try(() => (IReadOnlyList<BucketFigures>)[.. buckets.Select(bucket => BucketFigures.Of(days.ToList(), bucket))]);

                (read is null).Should().Be(defined is null);
                read.Should().BeEquivalentTo(defined, options => options.ComparingByMembers<BucketFigures>(), "{0}, {1}, {2}", interval, string.Join('+', countries), plan);
            }
        }
    }

    [Theory, OnSqlite]
    public async Task Movements_are_found_by_day_and_type(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 32);
        foreach (var rate in company.Company.Rates)
        {
            rate.Rate.Should().BePositive();
        }

        var picture = await company.Ledger.CurrentAsync(default);
        var reporting = new ExchangeRates(company.Company.Rates);
        var (start, end) = (company.Company.Around.Start, company.Company.Around.LastDay);
        foreach (var type in Enum.GetValues<MovementType>())
        {
            var found = Try(() => ActivityPass.Run(picture, start, end, type, default));
            var defined = Try(() => (IReadOnlyList<(int, Guid)>)[.. company.Company.Subscriptions.GroupBy(row => row.CustomerId)
                .SelectMany(customer => DayMovement.Of(PaidDays.Of(customer.SelectMany(row => row.Terms), reporting, RandomCompany.Reporting).ToList()))
                .Where(movement => movement.Type == type && movement.On >= start && movement.On <= end)
                .Select(movement => (movement.On.DayNumber, movement.CustomerId.Value)).Order()]);
            found.Should().Equal(defined);
        }
    }

    private static IEnumerable<PaidDays> DaysOf(LedgerCase company, string[] countries, PlanId? plan)
    {
        var customers = company.Company.Customers.Where(customer => countries.Length == 0 || (customer.Country is { } country && countries.Contains(country))).Select(customer => customer.Id).ToHashSet();
        var terms = company.Company.Subscriptions.Where(row => customers.Contains(row.CustomerId) && (plan is null || row.PlanId == plan)).SelectMany(row => row.Terms);
        return PaidDays.Of(terms, company.Rates, RandomCompany.Reporting);
    }

    private static T? Try<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (MissingRateException)
        {
            return null;
        }
    }
}
