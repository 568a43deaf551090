using System.Net;

namespace CustomerSuccess.Web.Tests.Api.Limits;

public sealed class WrongKeysOverHttpTests
{
    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/v1/ping")]
    public async Task After_some_wrong_keys_the_address_is_told_to_wait_and_a_key_in_use_is_not(string address)
    {
        using var host = new ApiHost(("Api:WrongKeysPerMinute", "3"));
        (await host.Client.GetAsync("/api/v1/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = host.With($"cs_wrong-{i}");
            answers.Add(await wrong.GetAsync(address));
        }

        answers.Select(answer => (int)answer.StatusCode).Should().Equal(401, 401, 401, 429, 429);
        int.Parse(answers[3].Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        (await host.Client.GetAsync("/api/v1/me")).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
