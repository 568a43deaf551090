using CustomerSuccess.Domain.Members;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>An account manager finds a customer, opens it, and is kept from those of others.</summary>
public sealed class CustomerTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    [ChromiumFact]
    public async Task The_slash_key_searches_from_anywhere_and_a_row_opens_the_customer()
    {
        var page = await OpenAsync(Role.Lead, "/");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("delta");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/customers?q=delta");
        await ReadyAsync(page);
        var name = await page.Locator("main table tbody tr a").First.InnerTextAsync();
        name.Should().ContainEquivalentOf("delta");
        await page.Locator("main table tbody tr a").First.ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync(name);
        await Expect(page.Locator("main")).ToContainTextAsync("Why this score");
    }

    [ChromiumFact]
    public async Task A_manager_may_not_open_a_customer_of_another()
    {
        var lead = await OpenAsync(Role.Lead, "/customers");
        var mine = await HrefsAsync(lead, "Daniel Novak");
        var others = await HrefsAsync(lead, "سارا احمدی");
        var manager = await OpenAsync(Role.AccountManager, "/my-customers");

        (await manager.GotoAsync(mine))!.Status.Should().Be(200);
        (await manager.GotoAsync(others))!.Status.Should().Be(403);
        (await manager.GotoAsync("/customers/" + Guid.NewGuid()))!.Status.Should().Be(404);
    }

    private static async Task<string> HrefsAsync(IPage page, string manager) =>
        (await page.Locator("main table tbody tr").Filter(new() { HasText = manager }).First.Locator("a").First.GetAttributeAsync("href"))!.TrimStart('/').Insert(0, "/");
}
