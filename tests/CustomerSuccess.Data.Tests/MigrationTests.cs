using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests;

public class MigrationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void The_model_has_no_change_without_a_migration(TestDatabase database)
    {
        using var context = database.CreateDbContext();
        context.Database.HasPendingModelChanges().Should().BeFalse("src/CustomerSuccess.Migrations/add-migration makes one for each database");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrating_makes_every_table_from_nothing_and_does_nothing_the_second_time(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        await context.Database.EnsureDeletedAsync();
        var start = database.Services.GetRequiredService<RecordsStart>();

        await start.MigrateAsync();
        await start.MigrateAsync();

        (await context.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        (await context.CostCategories.Select(category => category.Code).ToListAsync())
            .Should().BeEquivalentTo("salaries", "loyalty-club", "services", "training", "marketing", "support", "other");
        (await context.ChurnReasons.Where(reason => reason.IsInvoluntary).Select(reason => reason.Code).ToListAsync())
            .Should().BeEquivalentTo("payment-failed", "closed-down");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_processes_that_start_at_once_migrate_once(TestDatabase database)
    {
        await using (var context = database.CreateDbContext())
        {
            await context.Database.EnsureDeletedAsync();
        }

        await using var other = database.NewProcess();
        IServiceProvider[] processes = [database.Services, other];

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.GetRequiredService<RecordsStart>().MigrateAsync())));

        await using var after = database.CreateDbContext();
        (await after.ChurnReasons.CountAsync()).Should().Be(11);
    }
}
