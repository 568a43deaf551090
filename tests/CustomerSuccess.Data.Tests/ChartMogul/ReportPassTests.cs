using System.Globalization;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.ChartMogul;

public class ReportPassTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_pass_agrees_with_the_definition_on_random_histories(TestDatabase database)
    {
        var (company, rates) = await StartAsync(database, seed: 31);
        var picture = await company.Ledger.CurrentAsync(default);
        var plans = company.Company.Plans.Select(plan => plan.Id).ToArray();
        foreach (var choice in new SlicedPlans?[] { null, new([plans[0]], false), new([plans[0], plans[1]], true), new([PlanId.New()], false) })
        {
            foreach (var interval in Enum.GetValues<Interval>())
            {
                var buckets = Buckets.Of(company.Company.Around.Start.AddDays(-40), company.Company.Around.End.AddDays(20), interval, DayOfWeek.Saturday)!;
                var read = ReportPass.Run(picture, new ReportSlice(picture, choice, null), buckets, default);
                var days = PaidDays.Of(TermsOf(company, company.Company.Customers, choice), rates, RandomCompany.Reporting).ToList();
                read.Should().BeEquivalentTo(buckets.Select(bucket => BucketFigures.Of(days, bucket)), options => options.ComparingByMembers<BucketFigures>(), "{0}, {1}", interval, choice);
            }
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Conditions_choose_the_customers_of_whom_they_hold(TestDatabase database)
    {
        var (company, rates) = await StartAsync(database, seed: 33);
        var customers = company.Company.Customers;
        var source = new DataSource { Id = DataSourceId.New(), Name = "Billing", CreatedAt = DateTime.UnixEpoch };
        string[] tags = ["vip", "vip, pilot", "pilot", "beta"];
        await database.StartWithAsync([
            source, .. customers.Where((_, i) => i % 3 == 0).Select(customer => new BilledCustomer { CustomerId = customer.Id, DataSourceId = source.Id }),
            .. customers.Where((_, i) => i % 5 < 4).Select((customer, i) => new CustomerProperty { CustomerId = customer.Id, Name = "tags", Value = tags[i % 4] }),
            .. customers.Where((_, i) => i % 2 == 0).Select((customer, i) => new CustomerProperty { CustomerId = customer.Id, Name = "seats", Value = (i % 7).ToString(CultureInfo.InvariantCulture) }),
        ]);
        company.Ledger.Load(0, CancellationToken.None);
        var (picture, today) = (await company.Ledger.CurrentAsync(default), company.Company.Around.Start.AddDays(9));
        await using var context = database.CreateDbContext();
        var traits = await TraitsAsync(context, company, today);
        var chosen = new HashSet<int>();
        foreach (var text in Conditions(company, source))
        {
            var conditions = ReportFilter.Read(text, out var fault)?.Customers ?? throw new InvalidOperationException(fault);
            var defined = customers.Where(customer => conditions.All(condition => condition.Holds(traits[customer.Id]))).ToList();
            var known = await FilterRecords.ReadAsync(context, conditions, default);
            var days = PaidDays.Of(TermsOf(company, defined, null), rates, RandomCompany.Reporting).ToList();

            var read = ReportPass.Run(picture, new ReportSlice(picture, null, new CustomerFilter(picture, conditions, known, today)), [company.Company.Around], default);

            read.Should().BeEquivalentTo([BucketFigures.Of(days, company.Company.Around)], options => options.ComparingByMembers<BucketFigures>(), "of {0}", text);
            chosen.Add(defined.Count);
        }

        chosen.Should().HaveCountGreaterThan(8, "conditions that all choose the same would show nothing");
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

        FluentActions.Invoking(() => ReportPass.Run(picture, ReportSlice.All(picture), [company.Company.Around], default)).Should().Throw<MissingRateException>().Which.Currency.Should().Be(new Currency("CHF"));
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

    private static IEnumerable<string> Conditions(LedgerCase company, DataSource source)
    {
        var plans = company.Company.Plans.Select(plan => plan.Id.Value).ToArray();
        return [
            "region~ANY~'IR','DE'", "region~NONE~'IR'", "currency~ANY~'EUR'", "currency~ANY~'IRR','KWD'", "currency~NONE~'EUR','XAU'",
            $"plan~ALL~{plans[0]}", $"plan~ALL~{plans[0]},{plans[1]}", $"plan~ALL~{plans[0]},{Guid.NewGuid()}",
            "customer_status~ANY~'active'", "customer_status~ANY~'cancelled','lead'", "customer_status~NONE~'active'",
            "active_quantity~EQ~0", "active_quantity~GT~1", "active_quantity~LTE~3", "active_quantity~NOT_EQ~1",
            "tags~ANY~'vip'", "tags~ALL~'vip','pilot'", "tags~NONE~'vip','beta'", "tags~ANY~'unheard of'", "tags~NONE~'unheard of'",
            "custom.seats~EQ~3", "custom.seats~GT~3", "custom.seats~NONE~3", "custom.seats~ANY~'3'", "custom.channel~ANY~'Facebook'",
            $"data_source~ANY~{source.Id.Value}", $"data_source~NONE~{source.Id.Value}",
            "region~ANY~'IR'~AND~tags~ANY~'vip'~AND~customer_status~ANY~'active'", "region~ANY~'IR'~AND~region~ANY~'DE'",
        ];
    }

    private static async Task<Dictionary<CustomerId, CustomerTraits>> TraitsAsync(CustomerSuccessContext context, LedgerCase company, DateOnly today)
    {
        var properties = (await context.CustomerProperties.AsNoTracking().ToListAsync()).ToLookup(property => property.CustomerId);
        var sources = await context.BilledCustomers.AsNoTracking().ToDictionaryAsync(row => row.CustomerId, row => row.DataSourceId);
        return company.Company.Customers.ToDictionary(customer => customer.Id, customer =>
        {
            var paid = company.Company.Subscriptions.Where(row => row.CustomerId == customer.Id)
                .SelectMany(row => row.Terms.Where(term => term.Kind is TermKind.Paid && (term.Until is null || term.Until > term.From)).Select(term => (row.PlanId, Term: term))).ToList();
            var earning = paid.Select(one => one.Term).Where(term => MonthlyCents.Of(term) > 0 && term.From <= today).ToList();
            var current = earning.Where(term => term.Until is null || term.Until > today).ToList();
            return new CustomerTraits(
                customer.Country,
                [.. paid.Select(one => one.Term.Currency.Code)],
                [.. paid.Select(one => one.PlanId.Value.ToString())],
                [.. properties[customer.Id].Where(property => property.Name == "tags").SelectMany(property => property.Value.Split(", "))],
                properties[customer.Id].ToDictionary(property => property.Name, property => property.Value),
                sources.GetValueOrDefault(customer.Id)?.Value.ToString(),
                current.Count > 0 ? "active" : earning.Count > 0 ? "cancelled" : "lead",
                current.Sum(term => term.Quantity));
        });
    }

    private static IEnumerable<SubscriptionTerm> TermsOf(LedgerCase company, IEnumerable<Customer> customers, SlicedPlans? plans)
    {
        var chosen = customers.Select(customer => customer.Id).ToHashSet();
        return company.Company.Subscriptions.Where(row => chosen.Contains(row.CustomerId) && (plans is null || plans.Plans.Contains(row.PlanId) != plans.AreLeftOut)).SelectMany(row => row.Terms);
    }
}
