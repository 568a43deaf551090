using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>A server that is killed in the middle of an import, seen by a browser before and after.</summary>
public sealed class KilledImportTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    [ChromiumFact]
    public async Task An_import_that_is_killed_in_the_middle_is_not_in_and_the_page_says_so()
    {
        await using var server = new KilledServer();
        await server.StartAsync();
        var page = await SignedInAsync(server);
        var file = Path.Combine(Path.GetTempPath(), $"customers-{Guid.NewGuid():N}.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 150_000).Select(i => $"k{i},Killed {i}").Prepend("id,name"));
        await page.GotoAsync(new Uri(server.Address, "/imports").ToString());
        await ReadyAsync(page);
        await page.Locator("#files").SetInputFilesAsync(file);
        await page.WaitForURLAsync(new Regex("/imports/[0-9a-f-]{36}$"), new() { Timeout = 60_000 });
        File.Delete(file);
        var job = new Uri(page.Url).AbsolutePath;
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 150,000 records" }).ClickAsync(new() { Timeout = 300_000 });
        await Expect(page.GetByText("Being imported")).ToBeVisibleAsync();
        await Expect(page.GetByText(new Regex("[1-9][0-9,]* lines"))).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await server.KillAsync();
        await server.StartAsync();
        page = await SignedInAsync(server);
        await page.GotoAsync(new Uri(server.Address, job).ToString());
        await ReadyAsync(page);

        await Expect(page.GetByText("The server ended meanwhile. Nothing of it is in the records")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(server.Address, "/customers").ToString());
        await ReadyAsync(page);
        await Expect(page.Locator("a[data-row]")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(server.Address, job).ToString());
        await ReadyAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 150,000 records" }).ClickAsync();
        await Expect(page.GetByText("It is in the records, all of it")).ToBeVisibleAsync(new() { Timeout = 300_000 });
    }

    private async Task<IPage> SignedInAsync(KilledServer server)
    {
        var page = await OpenWindowAsync();
        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        await page.Locator("#field-email").FillAsync(KilledServer.Email);
        await page.Locator("#field-password").FillAsync(KilledServer.Password);
        await page.Locator("button[type=submit].primary").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
