using CustomerSuccess.Data.Backups;
using CustomerSuccess.Data.PostgreSql;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Backups;

/// <summary>On a machine without PostgreSQL's programs, which is told before anything is touched: the server that these name is not even there.</summary>
public sealed class MissingProgramsTests : IDisposable, IDbContextFactory<CustomerSuccessContext>
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=none;Username=nobody;Timeout=2";
    private readonly string _folder = Directory.CreateTempSubdirectory("programs-").FullName;

    private string Backup => Path.Combine(_folder, "one.backup");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public CustomerSuccessContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<CustomerSuccessContext>();
        PostgreSqlServices.Configure(options, Nowhere);
        return new CustomerSuccessContext(options.Options);
    }

    [Fact]
    public async Task Without_pg_dump_no_backup_is_begun_and_an_older_one_stays()
    {
        await MissingAsync("pg_dump", () => Here().BackupAsync(Backup));
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();

        await File.WriteAllTextAsync(Backup, "of yesterday");
        await MissingAsync("pg_dump", () => Here().BackupAsync(Backup, replaces: true));
        (await File.ReadAllTextAsync(Backup)).Should().Be("of yesterday");
        Directory.EnumerateFileSystemEntries(_folder).Should().ContainSingle();
    }

    [Theory]
    [InlineData("pg_restore")]
    [InlineData("psql", "pg_restore")]
    public async Task Without_one_of_the_two_that_restore_nothing_is_begun(string missing, params string[] installed)
    {
        await File.WriteAllTextAsync(Backup, "PGDMP and more of it");
        foreach (var program in installed)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, OperatingSystem.IsWindows() ? program + ".exe" : program), "never started");
        }

        await MissingAsync(missing, () => Here().RestoreAsync(Backup, replaces: true));
    }

    private PostgreSqlBackup Here() => new(this, new PostgreSqlPrograms(Nowhere, [_folder]), TimeProvider.System);

    private static async Task MissingAsync(string program, Func<Task> work)
    {
        var refused = (await work.Should().ThrowAsync<BackupRefusedException>()).Which;
        (refused.Refusal, refused.What).Should().Be((BackupRefusal.ProgramIsMissing, program));
    }
}
