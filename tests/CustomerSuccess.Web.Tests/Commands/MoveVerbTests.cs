using CustomerSuccess.Web.Commands;

namespace CustomerSuccess.Web.Tests.Commands;

public sealed class MoveVerbTests : CommandTest
{
    [Fact]
    public async Task Records_are_moved_and_counted_and_a_second_time_refused()
    {
        await RunAsync("old.db", "generate", "--customers", "20", "--months", "6", "--until", "2026-11-21");

        (await MoveAsync()).Should().Be(ExitCode.Done, Error.ToString());
        Output.ToString().Should().Contain("customers: 20 rows").And.Contain("Counts are equal, and so are 132 figures");

        (await MoveAsync()).Should().Be(ExitCode.Failed);
        Error.ToString().Should().Contain("is not empty");
        (await MoveAsync("--replace")).Should().Be(ExitCode.Done, Error.ToString());
    }

    [Fact]
    public async Task Without_records_there_is_nothing_to_move_and_no_file_is_made()
    {
        (await MoveAsync()).Should().Be(ExitCode.Failed);

        Error.ToString().Should().Contain("There is no file");
        File.Exists(FileOf("old.db")).Should().BeFalse();
    }

    private Task<ExitCode> MoveAsync(params string[] more) =>
        RunAsync("settings.db", ["move", "--from", "sqlite", "--from-connection", Sqlite("old.db"), "--to", "sqlite", "--to-connection", Sqlite("new.db"), .. more]);
}
