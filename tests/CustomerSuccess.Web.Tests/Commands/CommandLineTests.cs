using System.Globalization;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Data.Sqlite;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Commands;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commands-").FullName;
    private readonly ServiceProvider _services;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public CommandLineTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var services = new ServiceCollection().AddLogging().AddLocalization();
        services.AddIdentityCore<Member>(options => options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireDigit = false)
            .AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<CustomerSuccess.Data.CustomerSuccessContext>();
        services.AddSqliteRecords($"Data Source={Path.Combine(_folder, "records.db")}").AddImports();
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task Help_names_every_verb_that_it_explains()
    {
        (await RunAsync("help")).Should().Be(ExitCode.Done);

        var lines = _output.ToString().Split('\n');
        lines.Skip(1).Where(line => line.Length > 0 && char.IsAsciiLetterLower(line[0])).Select(line => line.Split(' ')[0])
            .Should().Contain("export").And.AllSatisfy(verb => lines[0].Should().Contain(verb));
    }

    [Fact]
    public async Task Import_tells_counts_and_reasons_and_a_second_time_that_nothing_is_new()
    {
        Write("plans.csv", "id,name\nbasic,Basic\nbasic,Again\n");

        (await RunAsync("import", Files)).Should().Be(ExitCode.Failed);

        _error.ToString().Should().Contain("plans.csv, line 3: The same record stands on line 2 already.");
        _output.ToString().Should().Contain("plans: 1 new, 0 changed, 0 same, 1 refused").And.Contain("Imported.");
        Write("plans.csv", "id,name\nbasic,Basic\n");
        (await RunAsync("import", Files)).Should().Be(ExitCode.Done);
        _output.ToString().Should().Contain("plans: 0 new, 0 changed, 1 same, 0 refused").And.Contain("nothing was written");
    }

    [Fact]
    public async Task Export_writes_what_import_reads_and_never_into_a_folder_with_something_in_it_by_itself()
    {
        Write("plans.csv", "id,name\nbasic,Basic\n");
        await RunAsync("import", Files);
        var exported = Path.Combine(_folder, "exported");

        (await RunAsync("export", exported)).Should().Be(ExitCode.Done);
        (await RunAsync("export", exported)).Should().Be(ExitCode.Failed);
        (await RunAsync("export", exported, "--force")).Should().Be(ExitCode.Done);

        _output.ToString().Should().Contain("plans: 1");
        _error.ToString().Should().Contain($"“{exported}” is not empty.");
        File.ReadAllText(Path.Combine(exported, "plans.csv")).Should().Be("id,name\r\nbasic,Basic\r\n");
        (await RunAsync("import", exported)).Should().Be(ExitCode.Done);
    }

    [Fact]
    public async Task Refusals_speak_Persian_when_asked_to()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fa");
        Write("plans.csv", "id,name\nbasic,\n");

        await RunAsync("import", Files);

        _error.ToString().Should().Contain("plans.csv، سطر 2، name = «»: اینجا مقداری لازم است.");
    }

    [Fact]
    public async Task All_refusals_are_written_to_a_file_when_asked_to()
    {
        Write("customers.csv", "id,name,country\nc1,One,=cmd\n");
        var file = Path.Combine(_folder, "refused.csv");

        await RunAsync("import", Files, "--refused", file);

        (await File.ReadAllTextAsync(file)).Should().Contain("\"customers.csv\",\"2\",\"country\",\"'=cmd\",\"Write the country as two letters, such as IR or DE.\"");
    }

    [Fact]
    public async Task A_mapping_that_was_saved_in_the_browser_is_known_by_its_name()
    {
        Write("accounts.csv", "Key;Who\na1;One\n");
        await RunAsync("migrate");
        var mapping = new Mapping
        {
            Name = "Old system",
            Steps = [new MappingStep { Kind = "customers", File = "accounts.csv", Delimiter = ";", Columns = new Dictionary<string, MappingColumn> { ["id"] = new() { Column = "Key" }, ["name"] = new() { Column = "Who" } } }],
        };
        await _services.GetRequiredService<SavedMappings>().SaveAsync(new Viewer(new MemberId(Guid.CreateVersion7()), [Role.Staff]), mapping, CancellationToken.None);

        (await RunAsync("import", Files, "--mapping", "Old system")).Should().Be(ExitCode.Done, _error.ToString());
        (await RunAsync("import", Files, "--mapping", "old system")).Should().Be(ExitCode.WrongUsage, "a name is a name");

        _output.ToString().Should().Contain("customers: 1 new, 0 changed, 0 same, 0 refused");
    }

    [Fact]
    public async Task Import_reads_the_sheets_of_workbooks_and_stops_before_anything_when_one_cannot_be_read()
    {
        var book = Path.Combine(Files, "shop.xlsx");
        File.Copy(Repository.Book("openpyxl.xlsx"), book);

        (await RunAsync("import", Files)).Should().Be(ExitCode.Failed, "two of its rows are refused");
        _output.ToString().Should().Contain("customers: 3 new, 0 changed, 0 same, 0 refused").And.Contain("purchases: 3 new, 0 changed, 0 same, 2 refused");
        _error.ToString().Should().Contain("shop.xlsx/Purchases, line 6");

        await File.WriteAllBytesAsync(book, (await File.ReadAllBytesAsync(book))[..4_000]);
        Write("plans.csv", "id,name\nb,Basic\n");
        (await RunAsync("import", Files)).Should().Be(ExitCode.Failed);
        _error.ToString().Should().Contain("shop.xlsx: This is no spreadsheet that can be read");
        _output.ToString().Should().NotContain("plans:");
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("import")]
    [InlineData("import", "no-such-folder")]
    [InlineData("import", ".", "--mapping", "no-such-mapping")]
    [InlineData("import", ".", "--dryrun")]
    [InlineData("generate")]
    [InlineData("generate", "--customers", "many")]
    [InlineData("generate", "--customers", "5", "--currencies", "USD,QQQ")]
    [InlineData("user", "add", "--email", "a@example.com", "--role", "king")]
    [InlineData("move")]
    [InlineData("move", "--to", "oracle")]
    [InlineData("move", "--to", "postgresql")]
    [InlineData("move", "--from", "sqlite", "--to", "sqlite")]
    public async Task What_cannot_be_understood_is_said_and_does_nothing(params string[] args)
    {
        (await RunAsync(args)).Should().Be(ExitCode.WrongUsage);

        _error.ToString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Generate_makes_a_company_once_for_a_seed()
    {
        (await RunAsync("generate", "--customers", "۲۰", "--months", "6", "--until", "2026-11-21")).Should().Be(ExitCode.Done);
        (await RunAsync("generate", "--customers", "20", "--months", "6", "--until", "2026-11-21")).Should().Be(ExitCode.Failed);

        await using var context = await _services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<CustomerSuccess.Data.CustomerSuccessContext>>().CreateDbContextAsync();
        context.Customers.Count().Should().Be(20);
    }

    [Fact]
    public async Task A_person_is_added_with_roles_and_a_typed_password()
    {
        (await RunAsync("user", "add", "--email", "mina@example.com", "--role", "account-manager,lead", "--name", "مینا")).Should().Be(ExitCode.Done, _error.ToString());

        await using var scope = _services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var mina = (await members.FindByEmailAsync("mina@example.com"))!;
        (await members.GetRolesAsync(mina)).Should().BeEquivalentTo("AccountManager", "Lead");
        (await members.CheckPasswordAsync(mina, "long enough typed")).Should().BeTrue();
    }

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Files => Directory.CreateDirectory(Path.Combine(_folder, "files")).FullName;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Files, name), text);

    private Task<ExitCode> RunAsync(params string[] args) => CommandLine.RunAsync(
        args, _services, new Terminal(_services.GetRequiredService<IStringLocalizer<CommandWords>>(), _output, _error, new StringReader("long enough typed")), CancellationToken.None);
}
