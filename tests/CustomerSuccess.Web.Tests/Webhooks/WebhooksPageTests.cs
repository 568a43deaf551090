using System.Net;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Webhooks;

public sealed class WebhooksPageTests : IDisposable
{
    private static readonly Viewer Administrator = new(MemberId.New(), [Role.Administrator]);
    private readonly Dashboard _dashboard = new(("Demo", "true"));

    private IWebhookDesk Desk => _dashboard.Services.GetRequiredService<IWebhookDesk>();

    public void Dispose() => _dashboard.Dispose();

    [Theory]
    [InlineData("English", "Waiting", "Health band changed", "Send a test")]
    [InlineData("Persian", "در صف", "تغییر بازهٔ سلامت", "ارسال آزمایشی")]
    public async Task Endpoints_and_what_became_of_their_messages_are_shown_in_the_users_language(string language, string status, string happened, string test)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 410;
        await Desk.AddAsync(new WebhookEntry(receiver.Url.ToString(), [WebhookEvent.BandChanged, WebhookEvent.MonthClosed]), Administrator);
        var endpoint = (await Desk.ListAsync(Administrator)).Single();
        await Desk.TestAsync(endpoint.Id, Administrator);
        using var browser = await SignedInAsync("admin@example.com");
        if (language == "Persian")
        {
            await Dashboard.SendAsync(browser, "/", "form[action='/display/language']");
        }

        while ((await Desk.LogAsync(Administrator, 0, 1)).Lines is not [{ Attempts: > 0 }])
        {
            await Task.Delay(100);
        }

        var page = await Dashboard.ReadAsync(await browser.GetAsync("/settings/webhooks"));

        var text = page.Body!.TextContent;
        text.Should().Contain(happened).And.Contain(test).And.Contain(receiver.Url.ToString()).And.Contain("410 Gone not now").And.Contain("\"type\":\"test\"").And.Contain(status).And.NotContain("whsec_").And.NotContain(endpoint.ProtectedSecret);
        page.QuerySelectorAll("form.form input[type=checkbox]").Should().HaveCount(4);
    }

    [Theory]
    [InlineData("English", "Gave up", "Tried for a day, last on", "The receiver cannot be reached. (\u2068Connection refused\u2069)")]
    [InlineData("Persian", "رها شد", "یک روز تلاش شد، آخرین بار", "گیرنده در دسترس نیست. (\u2068Connection refused\u2069)")]
    public async Task What_was_given_up_says_why_since_when_and_what_to_do(string language, string status, string last, string answer)
    {
        var (endpoint, now) = (WebhookEndpointId.New(), DateTime.UtcNow);
        await using (var context = await _dashboard.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync())
        {
            context.Add(new WebhookEndpoint { Id = endpoint, Url = "https://example.com/hook", ProtectedSecret = "kept", ActiveSince = now.AddDays(-3), IsActive = false });
            context.Add(new WebhookDelivery
            {
                Id = WebhookDeliveryId.New(),
                EndpointId = endpoint,
                Event = WebhookEvent.Test,
                Subject = "1",
                Payload = "{}",
                QueuedAt = now.AddDays(-2),
                NextAttemptAt = now.AddDays(-1),
                Status = DeliveryStatus.GaveUp,
                Attempts = 13,
                LastAttemptAt = now.AddDays(-1),
                LastAnswer = "NotReached: Connection refused",
            });
            await context.SaveChangesAsync();
        }

        using var browser = await SignedInAsync("admin@example.com");
        if (language == "Persian")
        {
            await Dashboard.SendAsync(browser, "/", "form[action='/display/language']");
        }

        var page = await Dashboard.ReadAsync(await browser.GetAsync("/settings/webhooks"));

        page.QuerySelector(".badge.risk")!.TextContent.Should().Be(status);
        page.Body!.TextContent.Should().Contain(last).And.Contain(answer);
    }

    [Fact]
    public async Task Who_is_no_administrator_does_not_get_in()
    {
        using var browser = await SignedInAsync("lead@example.com");

        var answer = await browser.GetAsync("/settings/webhooks");

        (answer.StatusCode is HttpStatusCode.Forbidden || Dashboard.Leads(answer) is { } path && path.StartsWith("/denied", StringComparison.Ordinal)).Should().BeTrue();
    }

    private async Task<HttpClient> SignedInAsync(string email)
    {
        var browser = _dashboard.Browser();
        await Dashboard.SignInAsync(browser, email, DemoPerson.Password);
        return browser;
    }
}
