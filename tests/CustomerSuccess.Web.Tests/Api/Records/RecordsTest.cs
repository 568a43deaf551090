using System.Net;
using System.Text;
using System.Text.Json;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Records;

/// <summary>Two customers, Alder looked after by an account manager and Birch by nobody, and programs of people of every role.</summary>
public abstract class RecordsTest(ApiHost host) : ApiTest(host)
{
    protected string? ManagerEmail { get; private set; }

    /// <summary>Returns a program of a person with these roles who looks after nobody.</summary>
    protected async Task<HttpClient> OfAsync(params Role[] roles) => With(await KeyOfAsync(KeyScopes.All, roles));

    /// <summary>Writes the two customers, anew where another test of the class did, and what they need, and returns the account manager's program.</summary>
    protected async Task<HttpClient> CompanyAsync()
    {
        var (member, key) = await AddAsync(KeyScopes.All, null, Role.AccountManager);
        await using (var context = await RecordsAsync())
        {
            ManagerEmail = (await context.FindAsync<Member>(member.Value))!.Email;
        }

        await PutAsync(Client, "plans/pro", """{"name":"Pro"}""");
        await PutAsync(Client, "customers/alder", $$"""{"name":"Alder","segment":"Large","country":"IR","manager":"{{ManagerEmail}}","property.industry":"نفت"}""");
        await PutAsync(Client, "customers/birch", """{"name":"Birch"}""");
        return With(key.Text);
    }

    protected static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, string? body = null, string type = "application/json") =>
        client.SendAsync(new HttpRequestMessage(method, "/api/v1/" + address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, type) });

    /// <summary>Puts a record and expects it to be taken.</summary>
    protected static async Task<JsonElement> PutAsync(HttpClient client, string address, string body)
    {
        var answer = await SendAsync(client, HttpMethod.Put, address, body);
        answer.StatusCode.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Created], await answer.Content.ReadAsStringAsync());
        return await JsonAsync(answer);
    }

    /// <summary>Expects a refusal with a fault of this field.</summary>
    protected static async Task RefusesAsync(HttpResponseMessage answer, HttpStatusCode status, string field)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(status, text);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonDocument.Parse(text).RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Contain(field, text);
    }

    protected static async Task<JsonElement> GetAsync(HttpClient client, string address) => await JsonAsync(await client.GetAsync("/api/v1/" + address));

    protected static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address) => (await client.GetAsync("/api/v1/" + address)).StatusCode;
}
