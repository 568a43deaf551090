using System.Text;
using System.Text.RegularExpressions;
using CustomerSuccess.Domain.Members;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>Files on their whole way: sent, looked at, checked, corrected, imported and taken back.</summary>
public sealed class ImportTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    private const string Sent = "شناسه مشتری,Company name,Country\ni1,Saltmarsh Imports,GB\ni2,آفتاب وارداتی,IR\ni3,Tideway Imports,England\n";

    [ChromiumFact]
    public async Task A_file_is_sent_checked_corrected_imported_and_taken_back()
    {
        var page = await OpenAsync(Role.Lead, "/imports");
        var errors = ErrorsOf(page);
        await SendAsync(page, "#files", "customers of spring.csv", Sent);
        await Expect(page.GetByText("Nothing is in the records yet")).ToBeVisibleAsync();
        await Expect(page.Locator(".preview tbody tr")).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        var counts = page.Locator("section[aria-labelledby=import-counts] tbody tr");
        await Expect(counts).ToHaveTextAsync(new Regex("customers\\s*2\\s*0\\s*0\\s*1"));
        await Expect(page.Locator("section[aria-labelledby=import-refused] tbody tr")).ToContainTextAsync(["England"]);
        (await page.RunAxe()).Violations.Should().BeEmpty();

        var refused = await page.RunAndWaitForDownloadAsync(() => page.Locator("section[aria-labelledby=import-refused] a[download]").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await refused.PathAsync());
        lines[0].TrimStart('\uFEFF').Should().Be("شناسه مشتری,Company name,Country,refused_because");
        lines[1].Should().StartWith("i3,Tideway Imports,England,").And.Contain("two letters");

        await page.GetByRole(AriaRole.Button, new() { Name = "Import 2 records" }).ClickAsync();
        await Expect(page.GetByText("It is in the records, but for the refused lines below")).ToBeVisibleAsync();
        await GoAsync(page, "/imports");
        await SendAsync(page, "#files", "customers of spring.csv", string.Join('\n', lines).Replace("England", "GB", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 1 record" }).ClickAsync();
        await Expect(page.GetByText("It is in the records, all of it")).ToBeVisibleAsync();

        await GoAsync(page, "/customers?q=imports");
        await Expect(page.Locator("a[data-row]")).ToHaveCountAsync(2);
        await GoAsync(page, "/imports");
        var newest = page.Locator("section[aria-labelledby=done-imports] tbody tr").First;
        await newest.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take back") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(newest).ToContainTextAsync("Taken back by");
        await newest.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("Nothing of it is in the records any more")).ToBeVisibleAsync();
        await GoAsync(page, "/customers?q=imports");
        await Expect(page.Locator("a[data-row]")).ToHaveCountAsync(1);
        errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task A_mapping_is_chosen_by_hand_saved_by_name_and_chosen_again()
    {
        var page = await OpenAsync(Role.Staff, "/imports");
        const string Rows = "key,who,what\nm1,Mapped One,x\n";
        await SendAsync(page, "#files", "unknown.csv", Rows);
        await page.GetByLabel("This file holds").SelectOptionAsync("customers");
        var (name, save, hint) = (page.GetByLabel("Save this mapping as"), page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }), page.Locator("#mapping-name-hint"));
        await name.FillAsync("Old system");
        await save.ClickAsync();
        await Expect(hint).ToContainTextAsync("still missing");
        await page.GetByLabel(new Regex("^Name \\*")).SelectOptionAsync("who");
        await Expect(page.Locator(".hint.err")).ToHaveCountAsync(0);
        await name.FillAsync("ravenstack");
        await save.ClickAsync();
        await Expect(hint).ToContainTextAsync("comes with the program");
        await Expect(name).ToHaveValueAsync("ravenstack");
        await name.FillAsync("Old system");
        await save.ClickAsync();
        await Expect(page.Locator("#mapping")).ToHaveValueAsync("Old system");
        await Expect(hint).ToBeEmptyAsync();

        await GoAsync(page, "/imports");
        await SendAsync(page, "#files", "another name.csv", Rows.Replace("m1", "m2", StringComparison.Ordinal));
        await page.Locator("#mapping").SelectOptionAsync("Old system");

        await Expect(page.Locator(".preview th").Filter(new() { HasText = "who" })).ToContainTextAsync("Name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import 1 record" })).ToBeVisibleAsync();
        var remove = page.GetByRole(AriaRole.Button, new() { Name = "Remove this mapping" });
        await remove.ClickAsync();
        await Expect(remove).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(remove).ToHaveCountAsync(1);
        await remove.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw away" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/imports$"));
        await SendAsync(page, "#files", "third.csv", Rows);
        await Expect(page.Locator("#mapping option", new() { HasText = "Old system" })).ToHaveCountAsync(0);
    }

    [ChromiumTheory]
    [InlineData("en", 1440, "light")]
    [InlineData("fa", 390, "dark")]
    public async Task The_pages_have_no_barrier(string language, int width, string theme)
    {
        var page = await OpenAsync(Role.Lead, "/imports", language, width, theme);
        (await page.RunAxe()).Violations.Should().BeEmpty();
        await SendAsync(page, "#files", "subscriptions.csv", "id,customer,plan,from,amount\ns1,nobody,none,1403/01/01,5\n");
        await page.Locator("details.more-fields summary").ClickAsync();
        (await page.RunAxe()).Violations.SelectMany(fault => fault.Nodes.Select(node => $"{fault.Id}: {node.Html}")).Should().BeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")).Should().BeFalse("nothing scrolls sideways");
    }

    private static async Task SendAsync(IPage page, string field, string name, string content)
    {
        await page.Locator(field).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.WaitForURLAsync(new Regex("/imports/[0-9a-f-]{36}$"));
        await Expect(page.Locator("#import-mapping")).ToBeVisibleAsync();
    }
}
