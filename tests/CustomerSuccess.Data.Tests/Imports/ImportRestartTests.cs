using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Data.Tests.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>An import while PostgreSQL goes away under it.</summary>
public class ImportRestartTests
{
    [ThrowAwayFact]
    public async Task When_PostgreSQL_restarts_nothing_is_in_and_the_job_says_so_and_can_be_done_again()
    {
        using var server = new ThrowAwayPostgreSql();
        await using var records = new Records(server.ConnectionString + ";Database=records");
        await records.MigrateAsync();
        var held = new HeldImport();
        await using var jobs = await RunningJobs.StartAsync(records, held: held);
        var id = (await jobs.SendAsync("customers.csv", HeldImport.Customers))!.Value;

        (await jobs.Desk.StartAsync(RunningJobs.Lead, id, ImportTask.Apply, CancellationToken.None)).Should().BeTrue();
        await held.ReachedAsync();
        server.Stop();
        server.Start();
        held.Release();
        await Soon.WaitAsync(() => Task.FromResult(jobs.Desk.Running(id) is null));

        var job = await jobs.FindAsync(id);
        (job.State, job.Ending).Should().Be((ImportJobState.Failed, ImportJobEnd.RecordsAway));
        (await records.CountAsync()).Should().Be(0);
        (await jobs.DoAsync(id, ImportTask.Apply)).State.Should().Be(ImportJobState.Applied);
        (await records.CountAsync()).Should().Be(HeldImport.Lines);
    }

    /// <summary>A database on a server that this test stops and starts.</summary>
    private sealed class Records(string connection) : TestDatabase
    {
        public async Task MigrateAsync() => await Services.GetRequiredService<RecordsStart>().MigrateAsync();

        public async Task<int> CountAsync()
        {
            for (var tries = 0; ; tries++)
            {
                try
                {
                    await using var context = CreateDbContext();
                    return await context.Customers.CountAsync();
                }
                catch (InvalidOperationException broken) when (tries < 10 && broken.InnerException is System.Data.Common.DbException)
                {
                    // The pool still holds connections to the server that was stopped, and learns so one by one.
                }
            }
        }

        protected override void Make()
        {
            // The server is new; the first migration makes the database.
        }

        protected override void Register(IServiceCollection services) => services.AddPostgreSqlRecords(connection);

        protected override void Remove()
        {
            // It goes with its server.
        }
    }
}
