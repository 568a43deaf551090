using System.Globalization;
using CustomerSuccess.Data.Backups;
using CustomerSuccess.Web.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Commands;

public class BackupRefusalTests
{
    public static IEnumerable<object[]> Refusals { get; } = [.. Enum.GetValues<BackupRefusal>().SelectMany(refusal => new object[][] { [refusal, "en"], [refusal, "fa"] })];

    [Theory]
    [InlineData("en", "The program pg_dump of PostgreSQL was not found")]
    [InlineData("fa", "برنامهٔ pg_dump از PostgreSQL")]
    public async Task A_missing_program_is_named_with_what_to_install(string language, string beginning)
    {
        var (exit, said) = await RefusedAsync(BackupRefusal.ProgramIsMissing, "pg_dump", language);

        exit.Should().Be(ExitCode.Failed);
        said.Should().StartWith(beginning).And.Contain("apt-get install postgresql-client");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Every_refusal_has_words(BackupRefusal refusal, string language) =>
        (await RefusedAsync(refusal, "what is in the way", language)).Said.Should().Contain("what is in the way").And.NotContain("Backup" + refusal);

    private static async Task<(ExitCode Exit, string Said)> RefusedAsync(BackupRefusal refusal, string what, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        using var error = new StringWriter();
        var terminal = new Terminal(services.GetRequiredService<IStringLocalizer<CommandWords>>(), TextWriter.Null, error);
        return (await Backups.TryAsync(terminal, () => throw new BackupRefusedException(refusal, what)), error.ToString());
    }
}
