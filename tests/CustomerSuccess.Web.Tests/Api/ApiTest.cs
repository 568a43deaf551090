using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api;

/// <summary>The whole application with a key of the administrator, asked over HTTP as programs do.</summary>
public abstract class ApiTest : IDisposable
{
    protected const string Text = "a-key-of-the-settings-for-tests";
    protected const string Password = "a long sentence";
    protected static readonly Viewer Administrator = new(MemberId.New(), [Role.Administrator]);

    private readonly Dashboard _dashboard;

    protected ApiTest(params (string Name, string Value)[] settings)
    {
        _dashboard = new Dashboard([("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", Password), ("Bootstrap:ApiKey", Text), .. settings]);
        Host = Hosted(_dashboard);
        Client = With(Text);
    }

    protected WebApplicationFactory<App> Host { get; }

    /// <summary>Gets a program with the administrator's key.</summary>
    protected HttpClient Client { get; }

    protected IServiceProvider Services => Host.Services;

    protected IApiKeyDesk Desk => Services.GetRequiredService<IApiKeyDesk>();

    public void Dispose()
    {
        Client.Dispose();
        Host.Dispose();
        _dashboard.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns a program with this key as the user name of HTTP Basic; without it, with none.</summary>
    protected HttpClient With(string? key)
    {
        var client = Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));
        return client;
    }

    /// <summary>Adds a person with these roles and returns a key of theirs.</summary>
    protected async Task<string> KeyOfAsync(KeyScopes scopes, params Role[] roles)
    {
        var (_, made) = await AddAsync(scopes, null, roles);
        return made.Text;
    }

    /// <summary>Adds a person with these roles and a key of theirs.</summary>
    protected async Task<(MemberId Member, ApiKeyOutcome.Made Key)> AddAsync(KeyScopes scopes, DateOnly? lastDay, params Role[] roles)
    {
        var email = Guid.NewGuid().ToString("N") + "@acme.example";
        var people = Services.GetRequiredService<People>();
        await people.AddAsync(Administrator, "Omid", email, roles);
        var member = (await people.ListAsync(Administrator, default)).Single(person => person.Email == email).Id;
        return (member, (ApiKeyOutcome.Made)await Desk.MakeAsync(new ApiKeyEntry("A script", member, scopes, lastDay), Administrator));
    }

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    protected Task<CustomerSuccessContext> RecordsAsync() => Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();

    /// <summary>Lets a test put something in place of what the application registers.</summary>
    protected virtual WebApplicationFactory<App> Hosted(Dashboard dashboard) => dashboard;
}
