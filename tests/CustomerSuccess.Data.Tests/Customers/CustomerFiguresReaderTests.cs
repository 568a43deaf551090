using CustomerSuccess.Data.Actions;
using CustomerSuccess.Data.Customers;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;

namespace CustomerSuccess.Data.Tests.Customers;

public class CustomerFiguresReaderTests
{
    private static readonly CustomerQuery Everybody = new() { Standing = CustomerStanding.All, Take = 1_000 };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_customer_shows_what_the_definitions_say_of_today(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 41);
        var slice = company.Slice(Filter.All, MetricPolicies.Default);
        var health = new CustomerHealthReader(database);

        var page = await Reader(company, database).ReadAsync(Everybody, LedgerCase.Lead);

        page.Lines.Select(line => line.Customer).Should().BeEquivalentTo(company.Company.Customers.Select(customer => customer.Id));
        var mrr = CustomerMrr.Of(slice.Spans, company.Rates, RandomCompany.Reporting, page.Today);
        foreach (var line in page.Lines)
        {
            var customer = company.Company.Customers.Single(customer => customer.Id == line.Customer);
            var active = slice.Active.Where(span => span.CustomerId == line.Customer && span.From <= page.Today).ToList();
            var scores = (await health.ReadAsync(line.Customer, [page.Today, page.Today.AddDays(-30)], LedgerCase.Lead))!.Select(day => day.Score).ToList();
            (line.Name, line.Segment, line.Country, line.Manager).Should().Be((customer.Name, customer.Segment, customer.Country, customer.ManagerId));
            line.IsActive.Should().Be(active.Any(span => span.Includes(page.Today)));
            line.FirstActiveOn.Should().Be(active.Min(span => (DateOnly?)span.From));
            line.LostOn.Should().Be(line.IsActive ? null : active.Max(span => span.Until));
            (line.Mrr?.TenThousandths).Should().Be(mrr.Amounts.GetValueOrDefault(line.Customer));
            line.Health.Should().Be(scores[0].Reading);
            line.HealthChange.Should().Be(scores[0].InForce is Figure.Defined now && scores[1].InForce is Figure.Defined before
                ? new Figure.Defined(now.Value - before.Value)
                : new Figure.NotDefined(scores[0].InForce is Figure.Defined ? WhyNot.NothingBefore : WhyNot.NotEnoughData));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Pages_follow_one_another_in_every_order(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 42);
        foreach (var query in Enum.GetValues<CustomerSort>().SelectMany(sort => new[] { Everybody with { Sort = sort }, Everybody with { Sort = sort, Descending = false } }))
        {
            var whole = await Reader(company, database).ReadAsync(query, LedgerCase.Lead);
            var pages = new List<CustomerId>();
            for (var skip = 0; skip < whole.Total; skip += 3)
            {
                pages.AddRange((await Reader(company, database).ReadAsync(query with { Skip = skip, Take = 3 }, LedgerCase.Lead)).Lines.Select(line => line.Customer));
            }

            pages.Should().Equal(whole.Lines.Select(line => line.Customer), "of the order by {0}", query.Sort);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_sign_finds_as_many_as_it_promises(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 43);
        var all = await Reader(company, database).ReadAsync(Everybody, LedgerCase.Lead);
        foreach (var sign in Enum.GetValues<CustomerSign>())
        {
            (await Reader(company, database).ReadAsync(Everybody with { Signs = [sign] }, LedgerCase.Lead)).Total.Should().Be(all.Signs[sign], "of {0}", sign);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Open_actions_are_counted_as_soon_as_a_change_is_seen(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 46, customers: 5);
        var (desk, customer) = (new ActionDesk(database, database.CurrentMember, database.Time), company.Company.Customers[2].Id);
        var cursor = await database.Feed.NowAsync();
        async Task<CustomerFigures> SeenAsync()
        {
            var batch = await database.Feed.ReadAfterAsync(cursor);
            cursor = batch.Cursor;
            company.Ledger.Apply(batch.Changes, CancellationToken.None);
            return (await Reader(company, database).ReadAsync(Everybody with { Sort = CustomerSort.OpenActions }, LedgerCase.Lead)).Lines[0];
        }

        async Task<int> OverdueAsync() => (await Reader(company, database).ReadAsync(Everybody, LedgerCase.Lead)).Signs[CustomerSign.ActionOverdue];
        var today = (await Reader(company, database).ReadAsync(Everybody, LedgerCase.Lead)).Today;

        var first = await desk.AddAsync(Entry(customer, today), today, LedgerCase.Lead);
        await desk.AddAsync(Entry(customer, today.AddDays(3)), today, LedgerCase.Lead);
        var line = await SeenAsync();
        (line.Customer, line.OpenActions, line.NextActionOn, await OverdueAsync()).Should().Be((customer, 2, today, 0));

        database.Time.Now = database.Time.Now.AddDays(1);
        (await OverdueAsync()).Should().Be(1);

        var closed = await desk.CloseAsync(first, new ActionClosing(ActionState.Done, "They renew."), LedgerCase.Lead);
        line = await SeenAsync();
        (line.Customer, line.OpenActions, line.NextActionOn, await OverdueAsync()).Should().Be((customer, 1, today.AddDays(3), 0));

        await desk.ReopenAsync(closed, LedgerCase.Lead);
        (await SeenAsync()).OpenActions.Should().Be(2);
    }

    [Theory, OnSqlite]
    public async Task Names_are_found_in_any_spelling(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 44);

        var page = await Reader(company, database).ReadAsync(Everybody with { Search = "CUSTOMER ۱۲" }, LedgerCase.Lead);

        page.Lines.Should().ContainSingle().Which.Name.Should().Be("Customer 12");
    }

    [Theory, OnSqlite]
    public async Task An_account_manager_reads_their_own_customers_only(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 45);
        var manager = new Viewer(company.Company.Managers[1], [Role.AccountManager]);
        var own = company.Company.Customers.Where(customer => customer.ManagerId == manager.Id).Select(customer => customer.Id).ToList();
        var other = company.Company.Customers.First(customer => customer.ManagerId != manager.Id).Id;

        var page = await Reader(company, database).ReadAsync(Everybody, manager);
        var one = () => Reader(company, database).FindAsync(other, manager);
        var health = () => new CustomerHealthReader(database).ReadAsync(other, [page.Today], manager);

        page.Lines.Select(line => line.Customer).Should().BeEquivalentTo(own);
        page.Readable.Should().Be(own.Count);
        await one.Should().ThrowAsync<NotAllowedException>();
        await health.Should().ThrowAsync<NotAllowedException>();
    }

    private static ActionEntry Entry(CustomerId customer, DateOnly due) => new(CustomerActionId.New(), customer, "Call them", LedgerCase.Lead.Id, due);

    private static CustomerFiguresReader Reader(LedgerCase company, TestDatabase database) => new(company.Ledger, database, database.Time);
}
