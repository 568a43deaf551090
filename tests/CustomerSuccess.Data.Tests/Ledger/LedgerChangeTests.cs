using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Ledger;

public class LedgerChangeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Applying_changes_gives_what_reading_everything_again_gives(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 51);
        var random = new Random(51);
        var cursor = await database.Feed.NowAsync();
        for (var round = 0; round < 12; round++)
        {
            await EditAsync(database, company.Company, random);
            var batch = await database.Feed.ReadAfterAsync(cursor);
            cursor = batch.Cursor;
            batch.Changes.Should().NotBeEmpty();
            company.Ledger.Apply(batch.Changes, CancellationToken.None);

            var fresh = new LiveLedger(database, database.Services.GetService<IBulkRows>() ?? new ReaderBulkRows());
            fresh.Load(cursor.Last, CancellationToken.None);
            (await FiguresAsync(company, company.Ledger)).Should().BeEquivalentTo(await FiguresAsync(company, fresh), "of round {0}", round);
            company.Ledger.Current.ChangeNumber.Should().Be(cursor.Last);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Subscribers_are_told_of_a_change_until_they_leave(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 52, customers: 3);
        var cursor = await database.Feed.NowAsync();
        var told = new List<long>();
        using (company.Ledger.Subscribe(stamp => told.Add(stamp.ChangeNumber)))
        {
            await EditAsync(database, company.Company, new Random(52));
            company.Ledger.Apply((await database.Feed.ReadAfterAsync(cursor)).Changes, CancellationToken.None);
        }

        company.Ledger.Load(company.Ledger.Current.ChangeNumber + 1, CancellationToken.None);

        told.Should().Equal(company.Ledger.Current.ChangeNumber - 1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Settings_alone_make_no_records(TestDatabase database)
    {
        await database.Services.GetRequiredService<RecordsStart>().IntroduceAsync(new SampleRecords().Organization);
        var ledger = new LiveLedger(database, new ReaderBulkRows());

        ledger.Load((await database.Feed.NowAsync()).Last, CancellationToken.None);

        ledger.Current.ChangeNumber.Should().BePositive();
        ledger.Current.DataThrough.Should().BeNull();
    }

    /// <summary>Changes, adds or removes records of a random customer.</summary>
    private static async Task EditAsync(TestDatabase database, RandomCompany company, Random random)
    {
        await using var context = database.CreateDbContext();
        var customers = await context.Customers.OrderBy(customer => customer.Id).ToListAsync();
        var customer = customers[random.Next(customers.Count)];
        var day = company.Around.Start.AddDays(random.Next(-60, 60));
        switch (random.Next(4))
        {
            case 0:
                customer.Segment = customer.Segment == "Large" ? "Quite new" : "Large";
                break;
            case 1:
                var newcomer = new Customer { Id = CustomerId.New(), Name = "Newcomer", Segment = "Small" };
                context.Add(newcomer);
                context.Add(SubscriptionOf(newcomer.Id, company.Plans[0].Id, day));
                break;
            case 2:
                context.Add(SubscriptionOf(customer.Id, company.Plans[1].Id, day));
                break;
            default:
                context.RemoveRange(await context.SubscriptionTerms.Where(term => term.CustomerId == customer.Id).ToListAsync());
                customer.MarkedLostOn = day;
                break;
        }

        await context.SaveChangesAsync();
    }

    private static Subscription SubscriptionOf(CustomerId customer, PlanId plan, DateOnly from)
    {
        var id = SubscriptionId.New();
        var term = new SubscriptionTerm { SubscriptionId = id, CustomerId = customer, From = from, AmountMinor = 12_345, Currency = RandomCompany.Reporting };
        return new Subscription { Id = id, CustomerId = customer, PlanId = plan, Terms = [term] };
    }

    private static async Task<object> FiguresAsync(LedgerCase company, LiveLedger ledger)
    {
        var months = ReportingCalendar.Persian.SeriesTo(company.Company.Around.End.AddDays(40), Interval.Month, 7);
        var some = new Filter { Segments = ["Large", "Quite new"] };
        return new
        {
            Churn = (await new ChurnReader(ledger).ReadAsync(months, Filter.All, LedgerCase.Lead)).Values,
            ChurnOfSome = (await new ChurnReader(ledger).ReadAsync(months, some, LedgerCase.Lead)).Values,
            Movements = (await new MovementReader(ledger).ReadAsync(months, Filter.All, LedgerCase.Lead)).Values,
            Mix = (await new HealthMixReader(ledger).ReadAsync(months, some, LedgerCase.Lead)).Values,
        };
    }
}
