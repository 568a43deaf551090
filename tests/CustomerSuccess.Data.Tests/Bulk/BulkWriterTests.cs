using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Bulk;

public class BulkWriterTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Records_of_every_kind_arrive_as_if_the_context_had_saved_them(TestDatabase database)
    {
        var sample = new SampleRecords();
        await using (var bulk = await Writer(database).BeginAsync())
        {
            foreach (var record in sample.All.Append(sample.Term).OrderBy(record => record == sample.Term ? 4.5 : sample.All.ToList().IndexOf(record)))
            {
                (await WriteAsync(bulk, record)).Should().Be(1);
            }

            await bulk.CommitAsync("test");
        }

        await using var context = database.CreateDbContext();
        var read = await context.SubscriptionTerms.AsNoTracking().SingleAsync();
        read.Should().BeEquivalentTo(sample.Term);
        (await context.Customers.AsNoTracking().SingleAsync()).Should().BeEquivalentTo(sample.Customer);
        (await context.SurveyResponses.AsNoTracking().SingleAsync()).Should().BeEquivalentTo(sample.Response);
        (await context.FactorValues.AsNoTracking().SingleAsync()).Should().BeEquivalentTo(sample.Factor);
        (await context.ExchangeRates.AsNoTracking().SingleAsync()).Should().BeEquivalentTo(sample.Rate);
        (await context.Costs.AsNoTracking().SingleAsync()).Should().BeEquivalentTo(sample.Cost);
        (await context.Organizations.AsNoTracking().SingleAsync()).Should().BeEquivalentTo(sample.Organization);
        // As text, too: SQLite compares what is stored, and a lookup must find it.
        (await context.Customers.CountAsync(customer => customer.Id == sample.Customer.Id && customer.SignedUpOn == SampleRecords.Day)).Should().Be(1);
        (await context.Costs.CountAsync(cost => cost.EnteredAt == SampleRecords.Instant)).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_commit_tells_readers_that_everything_changed_and_the_audit_log_how_much(TestDatabase database)
    {
        var cursor = await database.Feed.NowAsync();
        var author = MemberId.New();
        using (database.CurrentMember.ActAs(author))
        {
            await using var bulk = await Writer(database).BeginAsync();
            (await bulk.WriteAsync(Customers(2_500))).Should().Be(2_500);
            await bulk.WriteAsync(Customers(10));
            await bulk.CommitAsync("import");
        }

        (await database.Feed.ReadAfterAsync(cursor)).Changes.Select(change => change.Kind).Should().Equal(ChangeKind.Everything);
        await using var context = database.CreateDbContext();
        var entry = await context.AuditEntries.SingleAsync();
        (entry.Member, entry.RecordKey, entry.After).Should().Be((author, "import", """{"customers":2510}"""));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nothing_is_left_of_what_was_not_committed(TestDatabase database)
    {
        var cursor = await database.Feed.NowAsync();
        await using (var bulk = await Writer(database).BeginAsync())
        {
            await bulk.WriteAsync(Customers(10));
            (await bulk.Context.Customers.CountAsync()).Should().Be(10);
        }

        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().Be(0);
        (await database.Feed.ReadAfterAsync(cursor)).Changes.Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Constraints_hold_for_bulk_writing_as_well(TestDatabase database)
    {
        await using var bulk = await Writer(database).BeginAsync();
        var orphan = new Purchase { Id = PurchaseId.New(), CustomerId = CustomerId.New(), On = SampleRecords.Day, AmountMinor = 1, Currency = default };
        await bulk.Invoking(it => it.WriteAsync([orphan])).Should().ThrowAsync<System.Data.Common.DbException>();
    }

    private static IBulkWriter Writer(TestDatabase database) => database.Services.GetRequiredService<IBulkWriter>();

    private static IEnumerable<Customer> Customers(int count) => Enumerable.Range(1, count).Select(number => new Customer { Id = CustomerId.New(), Name = $"Customer {number}" });

    private static Task<long> WriteAsync(BulkTransaction bulk, object record) => (Task<long>)typeof(BulkTransaction)
        .GetMethods().Single(method => method.Name == nameof(BulkTransaction.WriteAsync))
        .MakeGenericMethod(record.GetType())
        .Invoke(bulk, [ListOf(record), CancellationToken.None])!;

    private static Array ListOf(object record)
    {
        var list = Array.CreateInstance(record.GetType(), 1);
        list.SetValue(record, 0);
        return list;
    }
}
