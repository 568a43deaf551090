using System.Globalization;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Moving;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Moving;

/// <summary>Each test moves out of the database given, into one of the other kind where there is a server, and of the same kind otherwise.</summary>
public class RecordsMoveTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 6, 30, 0, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_table_of_the_database_is_moved(TestDatabase database)
    {
        await using var _ = database;
        await using var context = database.CreateDbContext();
        var tables = await TablesAsync(context);

        MovedTables.NamesOf(context).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(tables.Except(["changes", "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_kind_of_record_arrives_as_it_was(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Other(old);
        await FillAsync(old);

        var report = await Move(old, copy).RunAsync();

        report.Differences.Should().BeEmpty();
        report.Figures.Should().Be(12 * 11);
        await AssertEqualAsync(old, copy);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_company_moves_there_and_back_with_the_same_figures(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Other(old);
        await using var back = Like(old);
        await CompanyAsync(old, 120);

        var there = await Move(old, copy).RunAsync();
        var again = await Move(copy, back).RunAsync();

        there.Differences.Concat(again.Differences).Should().BeEmpty();
        there.Rows.Should().BeGreaterThan(5_000);
        // The move itself is one more entry of the audit log.
        again.Rows.Should().Be(there.Rows + 1);
        await AssertEqualAsync(old, back);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_saved_after_the_move_gets_numbers_of_its_own(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Other(old);
        await FillAsync(old);
        await Move(old, copy).RunAsync();

        await using var context = copy.CreateDbContext();
        var member = (await context.Users.FirstAsync()).Id;
        context.UserClaims.Add(new IdentityUserClaim<Guid> { UserId = member, ClaimType = "a", ClaimValue = "b" });
        (await context.Customers.FirstAsync()).Name = "Renamed";
        await context.SaveChangesAsync();

        (await context.UserClaims.CountAsync()).Should().Be(2);
        (await copy.Feed.NowAsync()).Last.Should().BePositive();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_move_that_is_interrupted_leaves_the_new_database_empty(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Other(old);
        await CompanyAsync(old, 60);
        using var stopping = new CancellationTokenSource();
        var move = () => Move(old, copy).RunAsync(progress: new Heard(at => { if (at.Rows > at.Of / 2) { stopping.Cancel(); } }), cancellationToken: stopping.Token);

        await move.Should().ThrowAsync<OperationCanceledException>();

        await using (var context = copy.CreateDbContext())
        {
            (await context.Customers.CountAsync()).Should().Be(0);
            (await context.AuditEntries.CountAsync()).Should().Be(0);
            (await context.ChurnReasons.CountAsync()).Should().Be(11, "the lists that everybody starts with are back");
        }

        (await Move(old, copy).RunAsync()).Differences.Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Keys_and_indexes_of_the_new_database_are_as_they_were(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Like(old);
        await FillAsync(old);
        var before = await KeysAsync(copy);

        (await Move(old, copy).RunAsync()).Differences.Should().BeEmpty();

        before.Should().HaveCountGreaterThan(50);
        (await KeysAsync(copy)).Should().BeEquivalentTo(before);
        var orphan = () => copy.StartWithAsync([new CustomerProperty { CustomerId = CustomerId.New(), Name = "tier", Value = "gold" }]);
        await orphan.Should().ThrowAsync<DbUpdateException>("references are checked again");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Records_in_the_new_database_are_kept_unless_they_may_be_replaced(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Other(old);
        await FillAsync(old);
        await FillAsync(copy);
        var move = Move(old, copy);

        (await move.Invoking(one => one.RunAsync()).Should().ThrowAsync<MoveRefusedException>()).Which.Refusal.Should().Be(MoveRefusal.TargetIsNotEmpty);
        (await move.RunAsync(replaces: true)).Differences.Should().BeEmpty();

        await AssertEqualAsync(old, copy);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Versions_that_do_not_fit_are_refused(TestDatabase old)
    {
        await using var _ = old;
        await using var copy = Other(old);
        await using var context = old.CreateDbContext();

        await context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('20990101000000_Later', '10')");

        (await Move(old, copy).Invoking(move => move.RunAsync()).Should().ThrowAsync<MoveRefusedException>()).Which.Refusal.Should().Be(MoveRefusal.SourceIsNewer);
        (await Move(copy, old).Invoking(move => move.RunAsync()).Should().ThrowAsync<MoveRefusedException>()).Which.Refusal.Should().Be(MoveRefusal.TargetIsNewer);
    }

    private static async Task<List<string>> KeysAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.Database.SqlQueryRaw<string>(database is SqliteDatabase
            ? "SELECT sql AS Value FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
            : "SELECT pg_get_constraintdef(oid) || conname || conrelid::regclass AS \"Value\" FROM pg_constraint WHERE conrelid <> 0 AND connamespace = 'public'::regnamespace UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'").ToListAsync();
    }

    private static RecordsMove Move(TestDatabase old, TestDatabase copy) => new(MoveEnd.Of(old.Services), MoveEnd.Of(copy.Services), old.Time);

    private static TestDatabase Other(TestDatabase database) => database is SqliteDatabase && PostgreSqlDatabase.Server is not null ? new PostgreSqlDatabase() : new SqliteDatabase();

    private static TestDatabase Like(TestDatabase database) => database is SqliteDatabase ? new SqliteDatabase() : new PostgreSqlDatabase();

    private static async Task FillAsync(TestDatabase database)
    {
        var sample = new SampleRecords();
        // The ledger reads scorecards, and the sample's is none.
        var scorecard = new ScorecardVersion { Id = ScorecardId.New(), Number = 1, From = SampleRecords.Day, Content = DefaultScorecard.Scorecard.ToJson(), Note = "first", PublishedAt = Now };
        await database.StartWithAsync(sample.All.Select(record => record == sample.Scorecard ? scorecard : record));
        var role = new IdentityRole<Guid>("Lead") { Id = Guid.CreateVersion7() };
        await database.StartWithAsync(
        [
            role,
            new IdentityUserRole<Guid> { UserId = sample.Member.Id, RoleId = role.Id },
            new IdentityUserClaim<Guid> { UserId = sample.Member.Id, ClaimType = "t", ClaimValue = "v" },
            new IdentityUserPasskey<Guid>
            {
                UserId = sample.Member.Id,
                CredentialId = [1, 2, 3],
                Data = new IdentityPasskeyData { PublicKey = [4, 5], Name = "کلید", CreatedAt = Now, SignCount = 7, Transports = ["usb"], AttestationObject = [6], ClientDataJson = [7] },
            },
        ]);
        await using var context = database.CreateDbContext();
        (await context.Users.SingleAsync()).LockoutEnd = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await context.SaveChangesAsync();
    }

    private static async Task CompanyAsync(TestDatabase database, int customers)
    {
        database.Time.Now = Now;
        await database.StartWithAsync([ImportTest.Organization()]);
        var writer = new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database);
        var options = new GeneratorOptions { Customers = customers, Seed = 5, Until = new DateOnly(2026, 11, 21), Now = Now };
        await writer.WriteAsync(new GeneratedCompany(options, await writer.ListsAsync()));
    }

    /// <summary>Compares the records as the program reads them: the databases write a number or an instant each in their own way.</summary>
    private static async Task AssertEqualAsync(TestDatabase old, TestDatabase copy)
    {
        await using var one = old.CreateDbContext();
        await using var other = copy.CreateDbContext();
        foreach (var type in one.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.GetTableName() != "changes"))
        {
            var (expected, found) = (await RowsAsync(one, type.ClrType), await RowsAsync(other, type.ClrType));
            found.Where(row => !row.Contains("RecordKey=move", StringComparison.Ordinal)).Should().BeEquivalentTo(expected, type.Name);
        }
    }

    private static async Task<List<string>> RowsAsync(CustomerSuccessContext context, Type type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(context, [])!;
        var rows = await set.ToListAsync();
        return [.. rows.Select(row => string.Join(';', context.Entry(row).Properties.Select(property => $"{property.Metadata.Name}={TextOf(property.CurrentValue)}"))
            + (row is IdentityUserPasskey<Guid> passkey ? System.Text.Json.JsonSerializer.Serialize(passkey.Data) : string.Empty))];
    }

    private static string? TextOf(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable and not string => System.Text.Json.JsonSerializer.Serialize(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static async Task<List<string>> TablesAsync(CustomerSuccessContext context)
    {
        var query = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'"
            : "SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = 'public'";
        return await context.Database.SqlQueryRaw<string>(query).ToListAsync();
    }

    private sealed class Heard(Action<MoveProgress> told) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => told(value);
    }
}
