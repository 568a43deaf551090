using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

public class CancelledImportTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cancelled_import_leaves_nothing(TestDatabase database)
    {
        await using var _ = database;
        var held = new HeldImport();
        await using var jobs = await RunningJobs.StartAsync(database, held: held);
        var id = (await jobs.SendAsync("customers.csv", HeldImport.Customers))!.Value;

        (await jobs.Desk.StartAsync(RunningJobs.Lead, id, ImportTask.Apply, CancellationToken.None)).Should().BeTrue();
        await held.ReachedAsync();
        await jobs.Desk.CancelAsync(RunningJobs.Lead, id, CancellationToken.None);
        var job = await jobs.EndAsync(id);

        (job.State, job.Ending).Should().Be((ImportJobState.Stopped, ImportJobEnd.Cancelled));
        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().Be(0);
        (await context.Set<ImportBatch>().CountAsync()).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public Task Another_server_is_asked_to_stop_a_check_and_does_so_in_the_middle(TestDatabase database) => StopElsewhereAsync(database, ImportTask.Check);

    [Theory, OnPostgreSql]
    public Task Another_server_is_asked_to_stop_an_import_and_does_so_in_the_middle(TestDatabase database) => StopElsewhereAsync(database, ImportTask.Apply);

    private static async Task StopElsewhereAsync(TestDatabase database, ImportTask task)
    {
        await using var _ = database;
        await using var here = await RunningJobs.StartAsync(database);
        var held = new HeldImport();
        await using var there = await RunningJobs.StartAsync(database, held: held);
        var id = (await there.SendAsync("customers.csv", HeldImport.Customers))!.Value;
        await there.Desk.StartAsync(RunningJobs.Lead, id, task, CancellationToken.None);
        await held.ReachedAsync();

        // Held as it is, nothing but being asked ends it.
        await here.Desk.CancelAsync(RunningJobs.Lead, id, CancellationToken.None);
        await Soon.WaitAsync(() => Task.FromResult(there.Desk.Running(id) is null));

        var job = await here.FindAsync(id);
        (job.State, job.Ending).Should().Be((ImportJobState.Stopped, ImportJobEnd.Cancelled));
        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().Be(0);
    }

    [Theory, OnSqlite]
    public async Task A_job_whose_server_is_gone_for_good_is_given_free_by_asking_twice(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", "id,name\na1,Saltmarsh\n"))!.Value;
        await using (var context = database.CreateDbContext())
        {
            await context.Set<ImportJob>().ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ImportJobState.Applying));
        }

        await jobs.Desk.CancelAsync(RunningJobs.Lead, id, CancellationToken.None);
        await jobs.Desk.CancelAsync(RunningJobs.Lead, id, CancellationToken.None);
        (await jobs.FindAsync(id)).State.Should().Be(ImportJobState.Applying, "it may be just about to answer");
        database.Time.Now = database.Time.Now.AddSeconds(31);
        await jobs.Desk.CancelAsync(RunningJobs.Lead, id, CancellationToken.None);

        var free = await jobs.FindAsync(id);
        (free.State, free.Ending).Should().Be((ImportJobState.Stopped, ImportJobEnd.ServerEnded));
    }
}
