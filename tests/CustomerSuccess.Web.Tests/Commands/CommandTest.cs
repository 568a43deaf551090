using System.Globalization;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Web.Commands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Commands;

/// <summary>Runs verbs of the command line on SQLite files in a folder of its own, with what <c>serve</c> would take from the settings.</summary>
public abstract class CommandTest : IDisposable
{
    protected CommandTest() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("commands-").FullName;

    private protected StringWriter Output { get; } = new();

    private protected StringWriter Error { get; } = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected string FileOf(string name) => Path.Combine(Folder, name);

    private protected string Sqlite(string name) => $"Data Source={FileOf(name)}";

    /// <summary>Runs a verb where the settings name a SQLite file.</summary>
    private protected Task<ExitCode> RunAsync(string settings, params string[] args) =>
        RunAsync(new RecordsOptions { Database = RecordsDatabase.Sqlite, ConnectionString = Sqlite(settings) }, args);

    private protected async Task<ExitCode> RunAsync(RecordsOptions settings, params string[] args)
    {
        Output.GetStringBuilder().Clear();
        Error.GetStringBuilder().Clear();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Records:Database"] = settings.Database.ToString(),
            ["Records:ConnectionString"] = settings.ConnectionString,
        }).Build();
        var collection = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System);
        await using var services = collection.AddRecords(settings).AddImports().BuildServiceProvider();
        return await CommandLine.RunAsync(args, services, new Terminal(services.GetRequiredService<IStringLocalizer<CommandWords>>(), Output, Error), CancellationToken.None);
    }
}
