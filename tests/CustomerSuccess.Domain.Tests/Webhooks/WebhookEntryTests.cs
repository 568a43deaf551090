using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Domain.Tests.Webhooks;

public class WebhookEntryTests
{
    [Theory]
    [InlineData("https://example.com/hook", false, null)]
    [InlineData(" https://example.com:8443/hook?a=b ", false, null)]
    [InlineData("", false, WebhookFault.UrlIsMissing)]
    [InlineData("example.com", false, WebhookFault.UrlIsNoAddress)]
    [InlineData("https://me:secret@example.com", false, WebhookFault.UrlIsNoAddress)]
    [InlineData("http://example.com/hook", true, WebhookFault.UrlIsNotHttps)]
    [InlineData("ftp://example.com/hook", true, WebhookFault.UrlIsNotHttps)]
    [InlineData("file:///etc/passwd", true, WebhookFault.UrlIsNoAddress)]
    [InlineData("http://localhost:5000/hook", true, null)]
    [InlineData("http://127.0.0.1:5000/hook", true, null)]
    [InlineData("http://127.0.0.1:5000/hook", false, WebhookFault.UrlIsNotHttps)]
    public void Only_https_is_taken_and_this_machine_for_development(string url, bool allowsPrivate, WebhookFault? fault) =>
        new WebhookEntry(url, [WebhookEvent.MonthClosed]).Faults(allowsPrivate).Should().Equal(fault is { } one ? [one] : []);

    [Fact]
    public void An_endpoint_wants_an_event_at_least()
    {
        new WebhookEntry("https://example.com", []).Faults(false).Should().Equal(WebhookFault.EventsAreMissing);
        new WebhookEntry("https://example.com", [WebhookEvent.Test]).Faults(false).Should().Equal(WebhookFault.EventsAreMissing);
        new WebhookEntry("https://" + new string('a', 2_000), []).Faults(false).Should().Equal(WebhookFault.UrlIsTooLong, WebhookFault.EventsAreMissing);
    }
}
