using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Customers.Workings;

/// <summary>The application with one customer's records.</summary>
public sealed class CustomerWorkingHost : IDisposable
{
    public const string Password = "a long sentence";

    private readonly Dashboard _dashboard = new(("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", Password));
    private readonly WebApplicationFactory<App> _host;

    public CustomerWorkingHost() => _host = _dashboard.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<ICustomerRecords>(Records);
        services.AddSingleton<ICustomerHealth>(Records).AddSingleton<IMonthEndScores>(Records);
        services.AddSingleton<ICustomerFigures>(new ListedCustomers());
        services.AddSingleton<IEntryDirectory>(new StubDirectory(ListedCustomers.Today));
    }));

    public IServiceProvider Services => _host.Services;

    internal RecordedCustomer Records { get; } = new();

    public HttpClient Browser() => _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public void Dispose()
    {
        _host.Dispose();
        _dashboard.Dispose();
    }
}
