using System.Net;

namespace CustomerSuccess.Web.Tests.Layout;

public sealed class ShellFormsTests : IDisposable
{
    private const string Email = "admin@acme.example";
    private const string Password = "a long sentence";
    private readonly Dashboard _dashboard = new(("Bootstrap:AdminEmail", Email), ("Bootstrap:AdminPassword", Password));

    public void Dispose() => _dashboard.Dispose();

    [Fact]
    public async Task Language_and_theme_change_on_pages_and_where_there_is_none()
    {
        using var browser = _dashboard.Browser();
        await Dashboard.SignInAsync(browser, Email, Password);
        foreach (var (page, status) in new[] { ("/settings/organization", HttpStatusCode.OK), ("/denied", HttpStatusCode.OK), ("/no-such-page", HttpStatusCode.NotFound), ("/customers/no-such-customer", HttpStatusCode.NotFound) })
        {
            var opened = await browser.GetAsync(page);
            opened.StatusCode.Should().Be(status, page);
            (await opened.Content.ReadAsStringAsync()).Should().Contain("Blazor-Server-Component-State", $"the live {page} takes the forms' token from it");

            Dashboard.Leads(await Dashboard.SendAsync(browser, page, "form[data-theme-form]", ("theme", "Dark"))).Should().Be(page);
            Dashboard.Leads(await Dashboard.SendAsync(browser, page, "form[action='/display/language']")).Should().Be(page);
            var after = (await Dashboard.ReadAsync(await browser.GetAsync(page))).DocumentElement;
            (after.GetAttribute("data-theme"), after.GetAttribute("lang")).Should().Be(("dark", "fa"), page);

            Dashboard.Leads(await Dashboard.SendAsync(browser, page, "form[action='/display/language']")).Should().Be(page);
            Dashboard.Leads(await Dashboard.SendAsync(browser, page, "form[data-theme-form]", ("theme", "Light"))).Should().Be(page);
        }
    }
}
