using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api;

/// <summary>The whole application with a key of the administrator: one for all tests of a class where they keep out of each other's way, else one for each.</summary>
public class ApiHost : IDisposable
{
    public const string Text = "a-key-of-the-settings-for-tests";
    public const string Password = "a long sentence";
    public static readonly Viewer Administrator = new(MemberId.New(), [Role.Administrator]);

    private readonly Dashboard _dashboard;
    private readonly WebApplicationFactory<App> _host;

    public ApiHost()
        : this([])
    {
    }

    internal ApiHost(params (string Name, string Value)[] settings)
        : this(_ => { }, settings)
    {
    }

    /// <summary>Starts it with something added to what the application registers.</summary>
    internal ApiHost(Action<IServiceCollection> add, params (string Name, string Value)[] settings)
    {
        // All tests of a class show one key, and come faster than any program should.
        _dashboard = new Dashboard([("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", Password), ("Bootstrap:ApiKey", Text), ("Api:Burst", "10000"), .. settings]);
        _host = _dashboard.WithWebHostBuilder(builder => builder.ConfigureTestServices(add));
        Client = With(Text);
    }

    /// <summary>Gets a program with the administrator's key.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    public IApiKeyDesk Desk => Services.GetRequiredService<IApiKeyDesk>();

    /// <summary>Returns a program with this key as the user name of HTTP Basic; without it, with none.</summary>
    public HttpClient With(string? key)
    {
        var client = _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));
        return client;
    }

    /// <summary>Adds a person with these roles and returns a key of theirs.</summary>
    public async Task<string> KeyOfAsync(KeyScopes scopes, params Role[] roles)
    {
        var (_, made) = await AddAsync(scopes, null, roles);
        return made.Text;
    }

    /// <summary>Adds a person with these roles and a key of theirs.</summary>
    public async Task<(MemberId Member, ApiKeyOutcome.Made Key)> AddAsync(KeyScopes scopes, DateOnly? lastDay, params Role[] roles)
    {
        var email = Guid.NewGuid().ToString("N") + "@acme.example";
        var people = Services.GetRequiredService<People>();
        await people.AddAsync(Administrator, "Omid", email, roles);
        var member = (await people.ListAsync(Administrator, default)).Single(person => person.Email == email).Id;
        return (member, (ApiKeyOutcome.Made)await Desk.MakeAsync(new ApiKeyEntry("A script", member, scopes, lastDay), Administrator));
    }

    public Task<CustomerSuccessContext> RecordsAsync() => Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public void Dispose()
    {
        Client.Dispose();
        _host.Dispose();
        _dashboard.Dispose();
        GC.SuppressFinalize(this);
    }
}
