using CustomerSuccess.Data.Backups;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Backups;

public sealed class RecordsBackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backups-").FullName;

    private string File1 => Path.Combine(_folder, "one.backup");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_backup_brings_back_what_was_there_while_others_went_on_writing(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync(new SampleRecords().All);
        await using var writer = database.CreateDbContext();
        await using var open = await writer.Database.BeginTransactionAsync();
        (await writer.Customers.SingleAsync()).Name = "Not yet committed";
        await writer.SaveChangesAsync();
        await BackupOf(database).BackupAsync(File1);
        await open.CommitAsync();
        await database.StartWithAsync([AnotherPlan()]);
        await writer.DisposeAsync();

        await BackupOf(database).RestoreAsync(File1, replaces: true);

        await using var context = database.CreateDbContext();
        (await context.Customers.SingleAsync()).Name.Should().Be("گلستان‌پرداز");
        (await context.Plans.CountAsync()).Should().Be(1);
        (await context.AuditEntries.CountAsync(entry => entry.Action == "restored")).Should().Be(1);
        (await context.Changes.OrderBy(change => change.Number).LastAsync()).Kind.Should().Be(ChangeKind.Everything);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(File1).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Records_that_are_there_are_replaced_only_when_asked_for(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync(new SampleRecords().All);
        await BackupOf(database).BackupAsync(File1);

        (await RefusalAsync(() => BackupOf(database).RestoreAsync(File1))).Should().Be(BackupRefusal.DatabaseIsNotEmpty);
        (await RefusalAsync(() => BackupOf(database).BackupAsync(File1))).Should().Be(BackupRefusal.FileIsThere);
        await BackupOf(database).BackupAsync(File1, replaces: true);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_new_database_takes_a_backup(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync(new SampleRecords().All);
        await BackupOf(database).BackupAsync(File1);
        await using var other = Like(database);

        await BackupOf(other).RestoreAsync(File1);

        await using var context = other.CreateDbContext();
        (await context.SurveyResponses.SingleAsync()).Comment.Should().Be("خوب بود");
        await other.StartWithAsync([AnotherPlan()]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_backup_of_a_later_version_is_refused_and_changes_nothing(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync(new SampleRecords().All);
        await using (var context = database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('20990101000000_Later', '10')");
        }

        await BackupOf(database).BackupAsync(File1);
        await using var other = Like(database);
        await other.StartWithAsync(new SampleRecords().All);

        (await RefusalAsync(() => BackupOf(other).RestoreAsync(File1, replaces: true))).Should().Be(BackupRefusal.OfALaterVersion);

        await using var after = other.CreateDbContext();
        (await after.Customers.CountAsync()).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_no_backup_is_refused_and_changes_nothing(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync(new SampleRecords().All);
        await BackupOf(database).BackupAsync(File1);
        var whole = await File.ReadAllBytesAsync(File1);
        foreach (var (content, refusal) in new[]
        {
            ([], BackupRefusal.NotABackup),
            ("customer,name\n1,One\n"u8.ToArray(), BackupRefusal.NotABackup),
            (whole[..(whole.Length / 3)], BackupRefusal.NotABackup),
            (database is SqliteDatabase ? "PGDMP and more of it"u8.ToArray() : "SQLite format 3\0 and more"u8.ToArray(), BackupRefusal.OfTheOtherDatabase),
        })
        {
            var file = Path.Combine(_folder, "no.backup");
            await File.WriteAllBytesAsync(file, content);
            (await RefusalAsync(() => BackupOf(database).RestoreAsync(file, replaces: true))).Should().BeOneOf(refusal, BackupRefusal.ProgramFailed);
        }

        (await RefusalAsync(() => BackupOf(database).RestoreAsync(Path.Combine(_folder, "nowhere"), replaces: true))).Should().Be(BackupRefusal.NoSuchFile);
        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().Be(1);
        Directory.GetFiles(_folder, "*.part").Should().BeEmpty();
    }

    [Theory, OnSqlite]
    public async Task A_file_that_a_dashboard_has_open_is_not_swapped_and_a_swapped_one_is_kept(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync(new SampleRecords().All);
        await BackupOf(database).BackupAsync(File1);
        await using (var dashboard = new Microsoft.Data.Sqlite.SqliteConnection(((SqliteDatabase)database).ConnectionString + ";Pooling=False"))
        {
            await dashboard.OpenAsync();
            await using var reading = dashboard.CreateCommand();
            reading.CommandText = "SELECT count(*) FROM customers";
            await reading.ExecuteScalarAsync();

            (await RefusalAsync(() => BackupOf(database).RestoreAsync(File1, replaces: true))).Should().Be(BackupRefusal.DatabaseIsInUse);
        }

        var kept = await BackupOf(database).RestoreAsync(File1, replaces: true);
        File.Exists(kept).Should().BeTrue();
        File.Delete(kept!);
    }

    private static Plan AnotherPlan() => new() { Id = PlanId.New(), Name = "Another", ExternalId = "another" };

    private static IRecordsBackup BackupOf(TestDatabase database) => database.Services.GetRequiredService<IRecordsBackup>();

    private static TestDatabase Like(TestDatabase database) => database is SqliteDatabase ? new SqliteDatabase() : new PostgreSqlDatabase();

    private static async Task<BackupRefusal> RefusalAsync(Func<Task> work) => (await work.Should().ThrowAsync<BackupRefusedException>()).Which.Refusal;
}
