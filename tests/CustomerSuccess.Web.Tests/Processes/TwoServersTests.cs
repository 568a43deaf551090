using System.Globalization;
using System.Net;
using CustomerSuccess.Data.Tests.Ledger;

namespace CustomerSuccess.Web.Tests.Processes;

/// <summary>Two web servers and the command line, each a process of the operating system, on one PostgreSQL that goes away and comes back.</summary>
public sealed class TwoServersTests : IDisposable
{
    private const string Email = "admin@acme.example";
    private const string Password = "a long sentence";

    // Each step takes a second or two; a machine that is busy with other tests may need longer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("customer-success-processes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ThrowAwayFact]
    public async Task What_another_process_imports_is_in_the_figures_of_both_also_after_PostgreSQL_was_restarted()
    {
        using var records = new ThrowAwayPostgreSql();
        var settings = Settings(records);
        // One session for both, as behind a proxy: a cookie belongs to a host, whatever the port.
        var cookies = new CookieContainer();
        await using var first = await ServerProcess.StartAsync(settings, cookies, Patience);
        await using var second = await ServerProcess.StartAsync(settings, cookies, Patience);
        Dashboard.Leads(await Dashboard.SignInAsync(first.Browser, Email, Password)).Should().Be("/");

        await ImportAsync(settings, "Saltmarsh Hotels", 250);
        await first.ShowsMrrAsync(250, Patience);
        await second.ShowsMrrAsync(250, Patience);

        records.Stop();
        (await first.IsLiveAsync(), await second.IsLiveAsync()).Should().Be((true, true), "a server outlives its records");
        records.Start();

        await ImportAsync(settings, "Tideway Foods", 120);
        await first.ShowsMrrAsync(370, Patience);
        await second.ShowsMrrAsync(370, Patience);
        (first.IsRunning, second.IsRunning).Should().Be((true, true));
    }

    private Dictionary<string, string> Settings(ThrowAwayPostgreSql records) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Records:Database"] = "PostgreSql",
        ["Records:ConnectionString"] = $"{records.ConnectionString};Database=records",
        ["DataProtection:Keys"] = Path.Combine(_folder, "keys"),
        ["Bootstrap:AdminEmail"] = Email,
        ["Bootstrap:AdminPassword"] = Password,
    };

    /// <summary>Enters a customer who pays an amount of dollars each month, from 2020 on, by the verb <c>import</c>.</summary>
    private async Task ImportAsync(IReadOnlyDictionary<string, string> settings, string name, int amount)
    {
        var files = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "plans.csv"), "id,name\nbasic,Basic\n");
        await File.WriteAllTextAsync(Path.Combine(files, "customers.csv"), $"id,name\n{name},{name}\n");
        await File.WriteAllTextAsync(
            Path.Combine(files, "subscriptions.csv"), string.Create(CultureInfo.InvariantCulture, $"id,customer,plan,from,amount,currency\n{name},{name},basic,2020-01-01,{amount},USD\n"));
        await using var import = ProductProcess.Start(settings, "import", files);

        (await import.EndAsync(Patience)).Should().Be(0, "the program said:\n{0}", import.Said);
    }
}
