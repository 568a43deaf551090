using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

public class ImportUndoTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_company_that_was_imported_is_gone_again(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var before = await AllAsync(database);
        var id = await jobs.SendAllAsync(ImportTest.Company());
        (await jobs.DoAsync(id, ImportTask.Apply)).State.Should().Be(ImportJobState.Applied);

        await jobs.DoAsync(id, ImportTask.Undo);

        (await BatchAsync(database, id)).Should().Match<ImportBatch>(batch => batch.UndoneAt != null && batch.UndoneBy == RunningJobs.Lead.Id, (await BatchAsync(database, id)).UndoRefusal.ToString());
        (await AllAsync(database)).Should().BeEquivalentTo(before);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_an_import_changed_is_as_it_was_before(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(ImportTest.Company());
        var before = await AllAsync(database);
        var id = await jobs.SendAllAsync(new TextFiles()
            .With("customers.csv", "id,name,segment,property.industry,property.seats\nc1,شرکت ماه,Small,oil,5\nc2,\"Brook, Ltd\",Small,,\nc3,New,,,\n")
            .With("subscriptions.csv", "id,customer,plan,from,until,amount,currency,unit\ns1,c1,basic,2025-01-05,2025-08-01,90,USD,month\ns1,c1,basic,2025-09-01,,95,USD,month\ns3,c3,basic,2025-09-01,,95,USD,month\n")
            .With("exchange_rates.csv", "currency,into,from,rate\nEUR,USD,2025-01-01,1.11\n")
            .With("factor_values.csv", "customer,factor,on,value\nc1,product-use,2025-03-31,50\n")
            .With("invitations.csv", "survey,wave,customer,contact,asked_on,undelivered\nnps,Spring,c1,p1,2025-04-05,yes\n"));
        var applied = await jobs.DoAsync(id, ImportTask.Apply);
        applied.Counts.Sum(counts => counts.Changed).Should().Be(5);
        (await AllAsync(database)).Should().NotBeEquivalentTo(before);

        await jobs.DoAsync(id, ImportTask.Undo);

        (await BatchAsync(database, id)).UndoRefusal.Should().BeNull();
        (await AllAsync(database)).Should().BeEquivalentTo(before);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_record_that_was_edited_since_is_not_taken_back(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = await jobs.SendAllAsync(ImportTest.Company());
        await jobs.DoAsync(id, ImportTask.Apply);
        database.Time.Now += TimeSpan.FromMinutes(1);
        await using (var context = database.CreateDbContext())
        {
            (await context.Customers.SingleAsync(customer => customer.ExternalId == "c1")).Name = "Corrected by hand";
            await context.SaveChangesAsync();
        }

        database.Time.Now += TimeSpan.FromMinutes(1);
        var before = await AllAsync(database);
        await jobs.DoAsync(id, ImportTask.Undo);

        var batch = await BatchAsync(database, id);
        (batch.UndoneAt, batch.UndoRefusal, batch.UndoRefusedFor).Should().Be((null, UndoRefusal.EditedSince, nameof(Customer)));
        (await AllAsync(database)).Should().BeEquivalentTo(before, "all of it is taken back, or nothing");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_term_that_was_added_to_an_imported_subscription_keeps_it(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(new TextFiles().With("plans.csv", "id,name\nbasic,Basic\n").With("customers.csv", "id,name\nc1,One\n"));
        var id = await jobs.SendAllAsync(new TextFiles().With("subscriptions.csv", "id,customer,plan,from,until,amount,currency\ns1,c1,basic,2025-01-01,2025-02-01,5,USD\n"));
        await jobs.DoAsync(id, ImportTask.Apply);
        database.Time.Now += TimeSpan.FromMinutes(1);
        await using (var context = database.CreateDbContext())
        {
            var subscription = await context.Subscriptions.Include(one => one.Terms).SingleAsync();
            subscription.Terms.Add(new SubscriptionTerm { SubscriptionId = subscription.Id, CustomerId = subscription.CustomerId, From = new DateOnly(2025, 2, 1), AmountMinor = 700, Currency = new Currency("USD") });
            await context.SaveChangesAsync();
        }

        await jobs.DoAsync(id, ImportTask.Undo);

        (await BatchAsync(database, id)).UndoRefusal.Should().Be(UndoRefusal.EditedSince);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_others_refer_to_by_now_is_not_taken_back(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = await jobs.SendAllAsync(new TextFiles().With("customers.csv", "id,name\nc1,One\n"));
        await jobs.DoAsync(id, ImportTask.Apply);
        await database.ImportAsync(new TextFiles().With("contacts.csv", "id,customer,name\np1,c1,Someone\n"));

        await jobs.DoAsync(id, ImportTask.Undo);

        (await BatchAsync(database, id)).UndoRefusal.Should().Be(UndoRefusal.ReferredTo);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_month_that_was_opened_again_keeps_no_import(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(ImportTest.Company());
        var march = await jobs.SendAllAsync(new TextFiles().With("purchases.csv", "id,customer,on,amount,currency\nb7,c1,2025-03-31,5,USD\n"));
        await jobs.DoAsync(march, ImportTask.Apply);
        var closing = new ClosedPeriod { Id = Guid.CreateVersion7(), From = new DateOnly(2025, 3, 1), Until = new DateOnly(2025, 4, 1), ClosedAt = database.Time.GetUtcNow().UtcDateTime };
        closing.Reopen("The file was wrong.", MemberId.New(), database.Time.GetUtcNow().UtcDateTime);
        await database.StartWithAsync([closing]);

        await jobs.DoAsync(march, ImportTask.Undo);

        (await BatchAsync(database, march)).Should().Match<ImportBatch>(batch => batch.UndoRefusal == null && batch.UndoneAt != null);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_closed_month_among_its_days_keeps_an_import(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(ImportTest.Company());
        var march = await jobs.SendAllAsync(new TextFiles().With("purchases.csv", "id,customer,on,amount,currency\nb7,c1,2025-03-31,5,USD\n"));
        var april = await jobs.SendAllAsync(new TextFiles().With("purchases.csv", "id,customer,on,amount,currency\nb8,c1,2025-04-01,5,USD\n"));
        await jobs.DoAsync(march, ImportTask.Apply);
        await jobs.DoAsync(april, ImportTask.Apply);
        await database.StartWithAsync([new ClosedPeriod { Id = Guid.CreateVersion7(), From = new DateOnly(2025, 3, 1), Until = new DateOnly(2025, 4, 1), ClosedAt = database.Time.GetUtcNow().UtcDateTime }]);

        await jobs.DoAsync(march, ImportTask.Undo);
        await jobs.DoAsync(april, ImportTask.Undo);

        (await BatchAsync(database, march)).Should().Match<ImportBatch>(batch => batch.UndoRefusal == UndoRefusal.MonthClosed && batch.UndoRefusedFor == "2025-03-01/2025-04-01");
        (await BatchAsync(database, april)).UndoneAt.Should().NotBeNull();
    }

    [Theory, OnSqlite]
    public async Task An_import_without_an_end_touches_every_month_that_comes(TestDatabase database)
    {
        await using var _ = database;
        await database.ImportAsync(ImportTest.Company());

        await using var context = database.CreateDbContext();
        (await context.Set<ImportBatch>().SingleAsync()).Should().Match<ImportBatch>(batch => batch.FirstDay == new DateOnly(2025, 1, 1) && batch.UntilDay == DateOnly.MaxValue);
    }

    private static async Task<ImportBatch> BatchAsync(TestDatabase database, Guid id)
    {
        await using var context = database.CreateDbContext();
        return await context.Set<ImportBatch>().AsNoTracking().SingleAsync(batch => batch.Id == id);
    }

    /// <summary>Returns everything that imports write, without the versions, which count up when something is taken back.</summary>
    private static async Task<IReadOnlyList<string>> AllAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var all = new List<string>();
        foreach (var type in context.Model.GetEntityTypes().Where(type => type.ClrType.Assembly == typeof(Customer).Assembly && !type.IsOwned() && type.ClrType.Namespace != "CustomerSuccess.Domain.Changes"))
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(context, null)!;
            foreach (var row in await rows.ToListAsync())
            {
                var entry = context.Entry(row);
                all.Add(type.ClrType.Name + " " + string.Join(' ', entry.Properties.Where(property => property.Metadata.Name != "Version").Select(property => $"{property.Metadata.Name}={property.CurrentValue}")));
            }
        }

        return all;
    }
}
