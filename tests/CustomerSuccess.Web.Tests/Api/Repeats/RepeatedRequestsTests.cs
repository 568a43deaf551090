using System.Net;
using System.Text;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Api;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api.Repeats;

public sealed class RepeatedRequestsTests : ApiTest
{
    [Fact]
    public async Task The_same_request_of_one_name_is_done_once_and_answered_alike()
    {
        var first = await SendAsync(Client, "order-1", "{}");
        var again = await SendAsync(Client, "order-1", "{}");

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        (await JsonAsync(first)).GetProperty("number").GetInt32().Should().Be(1);
        again.StatusCode.Should().Be(HttpStatusCode.Created);
        again.Headers.Location.Should().Be(first.Headers.Location);
        again.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Other_names_and_other_keys_are_other_requests()
    {
        using var other = With(await KeyOfAsync(KeyScopes.All, Role.Lead));
        await SendAsync(Client, "order-1", "{}");

        (await JsonAsync(await SendAsync(Client, "order-2", "{}"))).GetProperty("number").GetInt32().Should().Be(2);
        (await JsonAsync(await SendAsync(other, "order-1", "{}"))).GetProperty("number").GetInt32().Should().Be(3);
        (await JsonAsync(await SendAsync(Client, null, "{}"))).GetProperty("number").GetInt32().Should().Be(4);
    }

    [Fact]
    public async Task A_name_that_was_used_for_another_request_is_refused()
    {
        await SendAsync(Client, "order-1", "{}");

        var answer = await SendAsync(Client, "order-1", "{\"amount\": 2}");

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(answer)).GetProperty("type").GetString().Should().EndWith(":idempotency-key-reused");
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again_mended()
    {
        (await SendAsync(Client, "order-1", "{\"wrong\": 1}")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);

        (await SendAsync(Client, "order-1", "{}")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_many_at_a_time_one_is_done()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(Client, "order-1", "{}")));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created || answer.StatusCode == HttpStatusCode.Conflict);
        (await JsonAsync(await SendAsync(Client, "order-1", "{}"))).GetProperty("number").GetInt32().Should().Be(1);
    }

    protected override WebApplicationFactory<App> Hosted(Dashboard dashboard) =>
        dashboard.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IApiModule, TestRoutes>()));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string? name, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/test/made") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (name is not null)
        {
            request.Headers.Add("Idempotency-Key", name);
        }

        return await client.SendAsync(request);
    }
}
