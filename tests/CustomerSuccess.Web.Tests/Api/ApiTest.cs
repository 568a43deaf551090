using System.Text.Json;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api;

/// <summary>Asks the running application over HTTP as programs do. Where its tests share one, each uses names of its own and counts what it added.</summary>
public abstract class ApiTest(ApiHost host)
{
    protected const string Text = ApiHost.Text;
    protected const string Password = ApiHost.Password;
    protected static readonly Viewer Administrator = ApiHost.Administrator;

    /// <summary>Gets a program with the administrator's key.</summary>
    protected HttpClient Client => host.Client;

    protected IServiceProvider Services => host.Services;

    protected IApiKeyDesk Desk => host.Desk;

    /// <summary>Returns a program with this key as the user name of HTTP Basic; without it, with none.</summary>
    protected HttpClient With(string? key) => host.With(key);

    /// <summary>Adds a person with these roles and returns a key of theirs.</summary>
    protected Task<string> KeyOfAsync(KeyScopes scopes, params Role[] roles) => host.KeyOfAsync(scopes, roles);

    /// <summary>Adds a person with these roles and a key of theirs.</summary>
    protected Task<(MemberId Member, ApiKeyOutcome.Made Key)> AddAsync(KeyScopes scopes, DateOnly? lastDay, params Role[] roles) => host.AddAsync(scopes, lastDay, roles);

    protected Task<CustomerSuccessContext> RecordsAsync() => host.RecordsAsync();

    protected static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => ApiHost.JsonAsync(answer);
}
