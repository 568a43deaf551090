using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Working;

/// <summary>The application with a list that tests fill and that knows what it was asked for.</summary>
public sealed class WorkingHost : IDisposable
{
    public const string Password = "a long sentence";

    private readonly Dashboard _dashboard = new(("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", Password));
    private readonly WebApplicationFactory<App> _host;

    public WorkingHost() => _host = _dashboard.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<IFigureLists>(Lists);
        services.AddSingleton<IChurnReasons>(new StubReasons());
        services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
    }));

    public IServiceProvider Services => _host.Services;

    internal StubLists Lists { get; } = new();

    public HttpClient Browser() => _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public void Dispose()
    {
        _host.Dispose();
        _dashboard.Dispose();
    }
}
