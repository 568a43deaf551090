using System.Net;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Limits;

public sealed class KeyLimitsTests(SlowHost host) : ApiTest(host), IClassFixture<SlowHost>
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again_and_others_are_not_held_up()
    {
        using var other = With(await KeyOfAsync(KeyScopes.All, Role.Lead));
        HttpResponseMessage answer;
        var asked = 0;
        do
        {
            answer = await Client.GetAsync("/api/v1/me");
        }
        while (answer.StatusCode == HttpStatusCode.OK && ++asked < 50);

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1)).And.BeLessThan(TimeSpan.FromSeconds(5));
        (await JsonAsync(answer)).GetProperty("type").GetString().Should().EndWith(":too-many-requests");
        (await other.GetAsync("/api/v1/me")).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}

/// <summary>The application where a key may ask for little.</summary>
public sealed class SlowHost() : ApiHost(("Api:RequestsPerSecond", "1"), ("Api:Burst", "2"));
