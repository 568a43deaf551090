using System.Net;
using System.Text;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Repeats;

public sealed class RepeatedRequestsTests(TestRoutesHost host) : ApiTest(host), IClassFixture<TestRoutesHost>
{
    /// <summary>The names of each test are its own, and so are the numbers that follow the first.</summary>
    private readonly string _name = Guid.NewGuid().ToString();

    [Fact]
    public async Task The_same_request_of_one_name_is_done_once_and_answered_alike()
    {
        var first = await SendAsync(Client, _name, "{}");
        var again = await SendAsync(Client, _name, "{}");

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        (await NumberAsync(Client, null)).Should().Be((await JsonAsync(first)).GetProperty("number").GetInt32() + 1, "it was done once");
        again.StatusCode.Should().Be(HttpStatusCode.Created);
        again.Headers.Location.Should().Be(first.Headers.Location);
        again.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Other_names_and_other_keys_are_other_requests()
    {
        using var other = With(await KeyOfAsync(KeyScopes.All, Role.Lead));
        var first = await NumberAsync(Client, _name);

        (await NumberAsync(Client, _name + " again")).Should().Be(first + 1);
        (await NumberAsync(other, _name)).Should().Be(first + 2);
        (await NumberAsync(Client, null)).Should().Be(first + 3);
    }

    [Fact]
    public async Task A_name_that_was_used_for_another_request_is_refused()
    {
        await SendAsync(Client, _name, "{}");

        var answer = await SendAsync(Client, _name, "{\"amount\": 2}");

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(answer)).GetProperty("type").GetString().Should().EndWith(":idempotency-key-reused");
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again_mended()
    {
        (await SendAsync(Client, _name, "{\"wrong\": 1}")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);

        (await SendAsync(Client, _name, "{}")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_many_at_a_time_one_is_done()
    {
        var before = await NumberAsync(Client, null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(Client, _name, "{}")));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created || answer.StatusCode == HttpStatusCode.Conflict);
        (await NumberAsync(Client, _name)).Should().Be(before + 1);
        (await NumberAsync(Client, null)).Should().Be(before + 2, "no other of them was done");
    }

    private static async Task<int> NumberAsync(HttpClient client, string? name) => (await JsonAsync(await SendAsync(client, name, "{}"))).GetProperty("number").GetInt32();

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
