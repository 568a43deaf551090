using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Changes;

public class ChangedRecordsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_save_tells_each_customer_and_each_kind_once(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);

        await using var context = database.CreateDbContext();
        var changes = await context.Changes.ToListAsync();

        changes.Select(change => (change.Kind, change.CustomerId)).Should().BeEquivalentTo(new (ChangeKind, CustomerId?)[]
        {
            (ChangeKind.Customer, sample.Customer.Id), (ChangeKind.Costs, null), (ChangeKind.Shared, null), (ChangeKind.Definitions, null),
        });
        changes.Should().OnlyContain(change => change.At == database.Time.Now);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_record_that_moves_tells_both_customers(TestDatabase database)
    {
        var (sample, other) = (new SampleRecords(), new Customer { Id = CustomerId.New(), Name = "Other" });
        await database.StartWithAsync([.. sample.All, other]);
        await using var context = database.CreateDbContext();

        var response = await context.SurveyResponses.SingleAsync();
        (response.CustomerId, response.ContactId) = (other.Id, null);
        await context.SaveChangesAsync();

        var last = await context.Changes.OrderByDescending(change => change.Number).Take(2).Select(change => change.CustomerId).ToListAsync();
        last.Should().BeEquivalentTo(new CustomerId?[] { sample.Customer.Id, other.Id });
        context.LastChangeNumber().Should().Be(await context.Changes.MaxAsync(change => change.Number));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_rolled_back_save_leaves_no_change_and_no_audit_entry(TestDatabase database)
    {
        await using (var context = database.CreateDbContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Customer { Id = CustomerId.New(), Name = "x" });
            await context.SaveChangesAsync();
            (await context.Changes.CountAsync()).Should().Be(1);
            await transaction.RollbackAsync();
        }

        await using var after = database.CreateDbContext();
        (await after.Changes.AnyAsync()).Should().BeFalse();
        (await after.AuditEntries.AnyAsync()).Should().BeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_save_that_failed_and_is_mended_is_told_once(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);
        await using var context = database.CreateDbContext();
        var twin = new Customer { Id = CustomerId.New(), Name = "Twin", ExternalId = sample.Customer.ExternalId };
        context.Add(twin);
        await context.Invoking(it => it.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>();

        twin.ExternalId = "C-2";
        await context.SaveChangesAsync();

        (await context.Changes.CountAsync(change => change.CustomerId == twin.Id)).Should().Be(1);
        (await context.AuditEntries.CountAsync(entry => entry.CustomerId == twin.Id)).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Very_many_customers_at_once_are_told_as_everything(TestDatabase database)
    {
        await database.StartWithAsync(Enumerable.Range(1, 1_001).Select(number => new Customer { Id = CustomerId.New(), Name = $"C{number}" }));

        await using var context = database.CreateDbContext();
        (await context.Changes.Select(change => change.Kind).SingleAsync()).Should().Be(ChangeKind.Everything);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Every_kind_of_record_has_its_place_in_the_feed(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var context = database.CreateDbContext();
        context.Model.GetEntityTypes().Where(type => !ChangedCustomers.Knows(type)).Select(type => type.ClrType.Name).Should().BeEmpty();
    }
}
