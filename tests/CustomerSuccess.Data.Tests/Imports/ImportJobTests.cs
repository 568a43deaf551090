using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

public class ImportJobTests
{
    private const string Customers = "Company ID,نام شرکت,Country\na1,Saltmarsh Hotels,GB\na2,آفتاب,IR\na3,,IR\na4,Tideway Foods,England\n";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_file_is_sent_checked_and_applied_and_the_state_says_so_at_each_step(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);

        var id = (await jobs.SendAsync("accounts.csv", Customers.Replace("Company ID", "customer id", StringComparison.Ordinal)))!.Value;
        (await jobs.FindAsync(id)).State.Should().Be(ImportJobState.Uploaded);

        var checkedJob = await jobs.DoAsync(id, ImportTask.Check);
        checkedJob.State.Should().Be(ImportJobState.Checked);
        checkedJob.Counts.Should().Equal(new ImportCounts("customers", 2, 0, 0, 2));
        await using (var context = database.CreateDbContext())
        {
            (await context.Customers.CountAsync()).Should().Be(0, "a check keeps nothing");
        }

        var refusals = jobs.Desk.Refusals(checkedJob, 0, 10);
        refusals.Select(refusal => (refusal.Line, refusal.Column, refusal.Reason)).Should().Equal((4, "نام شرکت", RefusalReason.ValueMissing), (5, "Country", RefusalReason.NotACountry));

        var applied = await jobs.DoAsync(id, ImportTask.Apply);
        applied.State.Should().Be(ImportJobState.Applied);
        await using var after = database.CreateDbContext();
        (await after.Customers.Select(customer => customer.Name).ToListAsync()).Should().BeEquivalentTo("Saltmarsh Hotels", "آفتاب");
        var batch = await after.Set<ImportBatch>().SingleAsync();
        (batch.Id, batch.Member, batch.Files.Single().Name).Should().Be((id, RunningJobs.Lead.Id, "accounts.csv"));
        (await after.AuditEntries.Select(entry => entry.Member).Distinct().ToListAsync()).Should().Equal(RunningJobs.Lead.Id);
    }

    [Theory, OnSqlite]
    public async Task Refused_lines_come_back_as_they_stand_in_the_file(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", "id,name,country\na1,\"Salt, Marsh\",GB\na2,\"broken,IR\na3,,IRAN\n"))!.Value;
        var job = await jobs.DoAsync(id, ImportTask.Check);

        var lines = jobs.Desk.RefusedLines(job, "customers.csv")!.Read().ToList();

        lines.Select(line => string.Join('|', line.Fields)).Should().Equal("id|name|country", "a2,\"broken,IR", "a3||IRAN");
        lines[2].Refusals.Select(refusal => refusal.Reason).Should().BeEquivalentTo([RefusalReason.ValueMissing, RefusalReason.NotACountry]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Files_outlive_the_process_and_what_it_was_doing_is_told_truly_by_the_next(TestDatabase database)
    {
        await using var _ = database;
        var folder = Path.Combine(Path.GetTempPath(), $"customer-success-imports-{Guid.NewGuid():N}");
        Guid id;
        await using (var first = await RunningJobs.StartAsync(database, folder))
        {
            id = (await first.SendAsync("customers.csv", "id,name\na1,Saltmarsh\n"))!.Value;
            // As a process leaves it that is killed in the middle.
            await using var context = database.CreateDbContext();
            await context.Set<ImportJob>().ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ImportJobState.Applying));
            Directory.Move(folder, folder + "-kept");
        }

        Directory.Move(folder + "-kept", folder);
        await using var second = await RunningJobs.StartAsync(database, folder);
        await Soon.WaitAsync(async () => (await second.FindAsync(id)).State is ImportJobState.Stopped);

        (await second.FindAsync(id)).Ending.Should().Be(ImportJobEnd.ServerEnded);
        (await second.DoAsync(id, ImportTask.Apply)).State.Should().Be(ImportJobState.Applied);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_another_process_holds_is_left_to_it(TestDatabase database)
    {
        await using var _ = database;
        await using var first = await RunningJobs.StartAsync(database);
        var id = (await first.SendAsync("customers.csv", "id,name\na1,Saltmarsh\n"))!.Value;
        await using (var context = database.CreateDbContext())
        {
            await context.Set<ImportJob>().ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ImportJobState.Applying));
        }

        using var held = first.Storage.Hold(id);
        held.Should().NotBeNull();
        await using var second = await RunningJobs.StartAsync(database, first.Storage.Folder + "/../" + Path.GetFileName(first.Storage.Folder));
        await Task.Delay(300);

        (await second.FindAsync(id)).State.Should().Be(ImportJobState.Applying);
        (await second.Desk.StartAsync(RunningJobs.Lead, id, ImportTask.Check, CancellationToken.None)).Should().BeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_check_keeps_nobody_waiting(TestDatabase database)
    {
        await using var _ = database;
        var held = new HeldImport();
        await using var jobs = await RunningJobs.StartAsync(database, held: held);
        await database.ImportAsync(new TextFiles().With("plans.csv", "id,name\np1,Basic\n"));
        var id = (await jobs.SendAsync("customers.csv", HeldImport.Customers))!.Value;
        await jobs.Desk.StartAsync(RunningJobs.Lead, id, ImportTask.Check, CancellationToken.None);
        await held.ReachedAsync();

        // It would wait for as long as the check is held, were it kept waiting at all.
        await using (var context = database.CreateDbContext())
        {
            (await context.Plans.SingleAsync()).Name = "Renamed";
            await context.SaveChangesAsync();
        }

        jobs.Desk.Running(id).Should().NotBeNull("the check is held meanwhile");
        held.Release();
        var job = await jobs.EndAsync(id);
        job.Counts.Should().Equal(new ImportCounts("customers", HeldImport.Lines, 0, 0, 0));
        await using var after = database.CreateDbContext();
        ((await after.Plans.SingleAsync()).Name, await after.Customers.CountAsync()).Should().Be(("Renamed", 0));
        if (after.Database.IsSqlite())
        {
            var file = Path.GetFullPath(after.Database.GetDbConnection().DataSource);
            Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".trial-*").Should().BeEmpty("the copy is gone");
        }
    }

    [Theory, OnSqlite]
    public async Task A_copy_that_a_killed_process_left_behind_goes_with_the_next_check(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await using var context = database.CreateDbContext();
        var left = Path.GetFullPath(context.Database.GetDbConnection().DataSource) + ".trial-left";
        foreach (var part in new[] { left, left + "-wal", left + ".held" })
        {
            await File.WriteAllTextAsync(part, "left");
        }

        await jobs.DoAsync((await jobs.SendAsync("customers.csv", "id,name\na1,Saltmarsh\n"))!.Value, ImportTask.Check);

        new[] { left, left + "-wal", left + ".held" }.Should().NotContain(part => File.Exists(part));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_check_counts_what_is_stored_already(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        await database.ImportAsync(new TextFiles().With("customers.csv", "id,name\nc1,One\nc2,Two\n"));
        var id = (await jobs.SendAsync("customers.csv", "id,name\nc1,One\nc2,Zwei\nc3,Three\n"))!.Value;

        (await jobs.DoAsync(id, ImportTask.Check)).Counts.Should().Equal(new ImportCounts("customers", 1, 1, 1, 0));
    }

    [Theory, OnSqlite]
    public async Task Nobody_looks_into_the_files_of_others_but_those_who_read_everything(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", "id,name\na1,Saltmarsh\n"))!.Value;
        var staff = new Viewer(new MemberId(Guid.CreateVersion7()), [Role.Staff]);
        var manager = new Viewer(new MemberId(Guid.CreateVersion7()), [Role.AccountManager]);

        (await jobs.Desk.FindAsync(staff, id, CancellationToken.None)).Should().BeNull();
        (await jobs.Desk.StartAsync(staff, id, ImportTask.Apply, CancellationToken.None)).Should().BeFalse();
        (await jobs.Desk.ThrowAwayAsync(staff, id, CancellationToken.None)).Should().BeFalse();
        (await jobs.Desk.OpenAsync(staff, CancellationToken.None)).Should().BeEmpty();
        await jobs.Invoking(one => one.Desk.FindAsync(manager, id, CancellationToken.None)).Should().ThrowAsync<NotAllowedException>();
    }

    [Theory, OnSqlite]
    public async Task Files_that_are_thrown_away_are_gone(TestDatabase database)
    {
        await using var _ = database;
        await using var jobs = await RunningJobs.StartAsync(database);
        var id = (await jobs.SendAsync("customers.csv", "id,name\na1,Saltmarsh\n"))!.Value;

        (await jobs.Desk.ThrowAwayAsync(RunningJobs.Lead, id, CancellationToken.None)).Should().BeTrue();

        jobs.Storage.Has(id).Should().BeFalse();
        (await jobs.Desk.FindAsync(RunningJobs.Lead, id, CancellationToken.None)).Should().BeNull();
    }
}
