using System.Net;
using System.Net.Http.Headers;
using CustomerSuccess.Domain.Members;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>An administrator makes a key, a program uses it, and after it is revoked the program is refused.</summary>
public sealed class ApiKeysTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    [ChromiumFact]
    public async Task A_key_that_is_made_works_until_it_is_revoked()
    {
        var page = await OpenAsync(Role.Administrator, "/settings/api-keys");

        await page.GetByLabel("Name").FillAsync("Nightly report");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        var key = await page.Locator(".copy code").InnerTextAsync();
        var row = page.Locator("table.keys tbody tr").Filter(new() { HasText = "Nightly report" });
        await Expect(row).ToContainTextAsync("Read figures, Read records");
        (await StatusAsync(page, key)).Should().Be(HttpStatusCode.OK);

        await row.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await Expect(row).ToContainTextAsync("Revoked");

        (await StatusAsync(page, key)).Should().Be(HttpStatusCode.Unauthorized);
        await GoAsync(page, "/settings/api-keys");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(key);
    }

    private static async Task<HttpStatusCode> StatusAsync(IPage page, string key)
    {
        using var program = new HttpClient { BaseAddress = new Uri(new Uri(page.Url), "/") };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return (await program.GetAsync("/api/v1/me")).StatusCode;
    }
}
