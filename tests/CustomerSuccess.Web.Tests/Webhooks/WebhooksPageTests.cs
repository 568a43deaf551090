using System.Net;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Members;
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
