using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Ledger;

public class LedgerFollowerTests
{
    private readonly Customer _one = new() { Id = CustomerId.New(), Name = "One", Segment = "Before" };
    private readonly Customer _other = new() { Id = CustomerId.New(), Name = "Other", Segment = "Before" };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_saved_is_soon_in_the_figures_of_the_same_process(TestDatabase database)
    {
        await database.StartWithAsync([_one]);
        await using var process = await LedgerProcess.StartAsync(database.NewProcess());

        await process.SaveAsync(_one.Id, "After");

        await process.ShowsAsync(_one.Id, "After");
    }

    [Theory, OnPostgreSql]
    public async Task What_one_process_saves_another_shows(TestDatabase database)
    {
        await database.StartWithAsync([_one, _other]);
        await using var first = await LedgerProcess.StartAsync(database.NewProcess());
        await using var second = await LedgerProcess.StartAsync(database.NewProcess());

        await first.SaveAsync(_one.Id, "After");
        await second.SaveAsync(_other.Id, "After too");

        await second.ShowsAsync(_one.Id, "After");
        await first.ShowsAsync(_other.Id, "After too");
    }

    [Theory, OnPostgreSql]
    public async Task A_transaction_that_began_first_and_commits_last_is_not_missed(TestDatabase database)
    {
        await database.StartWithAsync([_one, _other]);
        await using var process = await LedgerProcess.StartAsync(database.NewProcess());
        await using var slow = database.CreateDbContext();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        (await slow.Customers.SingleAsync(customer => customer.Id == _one.Id)).Segment = "Late";
        await slow.SaveChangesAsync();

        await process.SaveAsync(_other.Id, "Early");
        await process.ShowsAsync(_other.Id, "Early");
        (await process.SegmentOfAsync(_one.Id)).Should().Be("Before");
        await transaction.CommitAsync();

        await process.ShowsAsync(_one.Id, "Late");
    }

    [Theory, OnPostgreSql]
    public async Task A_ledger_that_is_loaded_while_a_transaction_runs_shows_it_afterwards(TestDatabase database)
    {
        await database.StartWithAsync([_one, _other]);
        await using var slow = database.CreateDbContext();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        (await slow.Customers.SingleAsync(customer => customer.Id == _one.Id)).Segment = "Late";
        await slow.SaveChangesAsync();
        await using var process = await LedgerProcess.StartAsync(database.NewProcess());

        await transaction.CommitAsync();

        await process.ShowsAsync(_one.Id, "Late");
    }
}
