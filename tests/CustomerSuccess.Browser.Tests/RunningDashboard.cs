using CustomerSuccess.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace CustomerSuccess.Browser.Tests;

/// <summary>The real server on a free port of the loopback, with a demonstration company on SQLite, and a real Chromium. One for all tests.</summary>
public sealed class RunningDashboard : IAsyncLifetime, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-success-browser-").FullName;
    private WebApplicationFactory<App>? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _server!.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        if (ChromiumSkip.Reason is not null)
        {
            return;
        }

        _server = new Server(_folder);
        _server.UseKestrel(0);
        _server.StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumFactAttribute.Chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Opens a window of its own, with its own cookies.</summary>
    public async Task<IPage> OpenWindowAsync(int width = 1440, int height = 1000)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Server(string folder) : WebApplicationFactory<App>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("Demo", "true")
            .UseSetting("Records:Database", "Sqlite")
            .UseSetting("Records:ConnectionString", $"Data Source={Path.Combine(folder, "records.db")};Pooling=False")
            .UseSetting("DataProtection:Keys", Path.Combine(folder, "keys"));
    }
}

/// <summary>Tests that share the one server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDashboard : ICollectionFixture<RunningDashboard>
{
    public const string Name = "dashboard";
}
