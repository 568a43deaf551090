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
        var (company, rates) = await StartAsync(database, seed: 31);
        var picture = await company.Ledger.CurrentAsync(default);
        foreach (var interval in Enum.GetValues<Interval>())
        {
            foreach (var (countries, plan) in new (string[], PlanId?)[] { ([], null), (["IR", "DE"], null), ([], company.Company.Plans[0].Id) })
            {
                var buckets = Buckets.Of(company.Company.Around.Start.AddDays(-40), company.Company.Around.End.AddDays(20), interval, DayOfWeek.Saturday)!;
                var days = DaysOf(company, rates, countries, plan);

                var read = ReportPass.Run(picture, new ReportSlice(picture, countries, plan is { } one ? [one] : null), buckets, default);

                read.Should().BeEquivalentTo(buckets.Select(bucket => BucketFigures.Of(days, bucket)), options => options.ComparingByMembers<BucketFigures>(), "{0}, {1}, {2}", interval, string.Join('+', countries), plan);
            }
        }
    }

    [Theory, OnSqlite]
    public async Task Movements_are_found_by_day_and_type(TestDatabase database)
    {
        var (company, rates) = await StartAsync(database, seed: 32);
        var picture = await company.Ledger.CurrentAsync(default);
        var (start, end) = (company.Company.Around.Start, company.Company.Around.LastDay);
        var all = 0;
        foreach (var type in Enum.GetValues<MovementType>())
        {
            (int, Guid)[] defined = [.. company.Company.Subscriptions.GroupBy(row => row.CustomerId)
                .SelectMany(customer => DayMovement.Of(PaidDays.Of(customer.SelectMany(row => row.Terms), rates, RandomCompany.Reporting)))
                .Where(movement => movement.Type == type && movement.On >= start && movement.On <= end)
                .Select(movement => (movement.On.DayNumber, movement.CustomerId.Value)).Order()];
            ActivityPass.Run(picture, new WantedDays(start, end, type, false, null, int.MaxValue), default).Should().Equal(defined, "of {0}", type);
            all += defined.Length;
            if (defined.Length > 3)
            {
                // A page of two that begins with the second, from either end.
                ActivityPass.Run(picture, new WantedDays(start, end, type, false, defined[1], 2), default).Should().Equal(defined.Skip(1).Take(2));
                ActivityPass.Run(picture, new WantedDays(start, end, type, true, defined[^2], 2), default).Should().Equal(defined.AsEnumerable().Reverse().Skip(1).Take(2));
            }
        }

        all.Should().BePositive();
    }

    [Theory, OnSqlite]
    public async Task A_rate_that_nobody_recorded_is_told_and_no_figure_made(TestDatabase database)
    {
        var (company, _) = await StartAsync(database, seed: 31);
        var (id, customer) = (SubscriptionId.New(), company.Company.Customers[0].Id);
        var term = new SubscriptionTerm { SubscriptionId = id, CustomerId = customer, From = company.Company.Around.Start, AmountMinor = 1_000, Currency = new("CHF") };
        await database.StartWithAsync([new Subscription { Id = id, CustomerId = customer, PlanId = company.Company.Plans[0].Id, Terms = [term] }]);
        company.Ledger.Load(0, CancellationToken.None);
        var picture = await company.Ledger.CurrentAsync(default);

        FluentActions.Invoking(() => ReportPass.Run(picture, new ReportSlice(picture, [], null), [company.Company.Around], default)).Should().Throw<MissingRateException>().Which.Currency.Should().Be(new Currency("CHF"));
    }

    /// <summary>Starts a company with rates of long ago, so that none is missing.</summary>
    private static async Task<(LedgerCase Company, ExchangeRates Rates)> StartAsync(TestDatabase database, int seed)
    {
        var company = await LedgerCase.StartAsync(database, seed);
        ExchangeRate[] early = [.. "EUR IRR KWD".Split(' ').Select((code, index) => new ExchangeRate { Currency = new(code), Into = RandomCompany.Reporting, From = new(1990, 1, 1), Rate = 0.5m + index })];
        await database.StartWithAsync(early);
        company.Ledger.Load(0, CancellationToken.None);
        return (company, new ExchangeRates([.. company.Company.Rates, .. early]));
    }

    private static List<PaidDays> DaysOf(LedgerCase company, ExchangeRates rates, string[] countries, PlanId? plan)
    {
        var customers = company.Company.Customers.Where(customer => countries.Length == 0 || (customer.Country is { } country && countries.Contains(country))).Select(customer => customer.Id).ToHashSet();
        var terms = company.Company.Subscriptions.Where(row => customers.Contains(row.CustomerId) && (plan is null || row.PlanId == plan)).SelectMany(row => row.Terms);
        return [.. PaidDays.Of(terms, rates, RandomCompany.Reporting)];
    }
}
