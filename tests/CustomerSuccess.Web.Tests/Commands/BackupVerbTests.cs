using CustomerSuccess.Web.Commands;

namespace CustomerSuccess.Web.Tests.Commands;

public sealed class BackupVerbTests : CommandTest
{
    [Fact]
    public async Task A_company_is_backed_up_and_brought_back()
    {
        await RunAsync("records.db", "generate", "--customers", "20", "--months", "6", "--until", "2026-11-21");

        (await RunAsync("records.db", "backup", FileOf("one.backup"))).Should().Be(ExitCode.Done, Error.ToString());
        Output.ToString().Should().Contain("one.backup").And.Contain("DataProtection:Keys");

        (await RunAsync("records.db", "backup", FileOf("one.backup"))).Should().Be(ExitCode.Failed);
        Error.ToString().Should().Contain("is there already");
        (await RunAsync("records.db", "restore", FileOf("one.backup"))).Should().Be(ExitCode.Failed);
        Error.ToString().Should().Contain("not empty");
        (await RunAsync("records.db", "restore", FileOf("one.backup"), "--force")).Should().Be(ExitCode.Done, Error.ToString());
        Output.ToString().Should().Contain("records.db.replaced");
        (await RunAsync("other.db", "restore", FileOf("one.backup"))).Should().Be(ExitCode.Done, Error.ToString());
        (await RunAsync("other.db", "generate", "--customers", "20", "--months", "6", "--until", "2026-11-21")).Should().Be(ExitCode.Failed, "that company is there");
    }

    [Fact]
    public async Task What_is_not_there_is_neither_backed_up_nor_restored()
    {
        (await RunAsync("records.db", "backup", FileOf("one.backup"))).Should().Be(ExitCode.Failed);
        (await RunAsync("records.db", "restore", FileOf("one.backup"))).Should().Be(ExitCode.Failed);
        (await RunAsync("records.db", "restore")).Should().Be(ExitCode.WrongUsage);

        File.Exists(FileOf("records.db")).Should().BeFalse("asking makes no database");
    }
}
