using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CustomerSuccess.Web.Tests.ChartMogul;

namespace CustomerSuccess.Web.Tests.Api.Bodies;

/// <summary>Over the real server, which stops bodies by itself and says nothing.</summary>
public sealed class BodyLimitTests : IDisposable
{
    private readonly MogulServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("/api/v1/plans", false)]
    [InlineData("/api/v1/plans", true)]
    [InlineData("/v1/plans", false)]
    [InlineData("/v1/plans", true)]
    public async Task Who_sends_too_much_is_told_how_much_may_be_sent(string address, bool isLengthUntold)
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(MogulServer.Key + ":")));
        client.DefaultRequestHeaders.TransferEncodingChunked = isLengthUntold;
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', 33 * 1024 * 1024)}\"}}"));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var answer = await client.PostAsync(address, body);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Send at most 33554432 bytes");
    }
}
