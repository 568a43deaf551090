using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>A server that is killed in the middle of an import, seen by a browser before and after.</summary>
public sealed class KilledImportTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    /// <summary>Each step may take as long as a busy machine needs; what is tested is the truth of the page, not its speed.</summary>
    private const float Patience = 180_000;

    [ChromiumFact]
    public async Task An_import_that_is_killed_in_the_middle_is_not_in_and_the_page_says_so()
    {
        await using var server = new KilledServer();
        await server.StartAsync();
        var page = await SignedInAsync(server);
        var file = Path.Combine(Path.GetTempPath(), $"customers-{Guid.NewGuid():N}.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 150_000).Select(i => $"k{i},Killed {i}").Prepend("id,name"));
        await GoAsync(page, new Uri(server.Address, "/imports").ToString());
        await page.Locator("#files").SetInputFilesAsync(file);
        await page.WaitForURLAsync(new Regex("/imports/[0-9a-f-]{36}$"), new() { Timeout = Patience });
        File.Delete(file);
        var job = new Uri(page.Url).AbsolutePath;
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 150,000 records" }).ClickAsync(new() { Timeout = Patience });
        await Expect(page.GetByText(new Regex("[1-9][0-9,]* lines"))).ToBeVisibleAsync(new() { Timeout = Patience });

        await server.KillAsync();
        await server.StartAsync();
        page = await SignedInAsync(server);
        await GoAsync(page, new Uri(server.Address, job).ToString());

        await Expect(page.GetByText("The server ended meanwhile. Nothing of it is in the records")).ToBeVisibleAsync(new() { Timeout = Patience });
        await GoAsync(page, new Uri(server.Address, "/customers").ToString());
        await Expect(page.Locator("a[data-row]")).ToHaveCountAsync(0);
        await GoAsync(page, new Uri(server.Address, job).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 150,000 records" }).ClickAsync();
        await Expect(page.GetByText("It is in the records, all of it")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    private async Task<IPage> SignedInAsync(KilledServer server)
    {
        var page = await OpenWindowAsync();
        page.SetDefaultTimeout(Patience);
        page.SetDefaultNavigationTimeout(Patience);
        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        await page.Locator("#field-email").FillAsync(KilledServer.Email);
        await page.Locator("#field-password").FillAsync(KilledServer.Password);
        await page.Locator("button[type=submit].primary").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
