using CustomerSuccess.Domain.Members;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>What a CX lead sees first, in both languages, and how a figure opens to its working.</summary>
public sealed class OverviewTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    [ChromiumFact]
    public async Task A_lead_sees_eight_figures_and_two_charts()
    {
        var page = await OpenAsync(Role.Lead, "/");

        await Expect(page.Locator("article.figure h2")).ToHaveTextAsync(
        [
            "Customer health", "Customer churn rate", "MRR", "Expansion MRR (one-off)", "Net promoter score", "Feedback rate", "Customer lifetime value", "Customer retention cost",
        ]);
        await Expect(page.Locator("figure svg")).ToHaveCountAsync(2);
        await Expect(page.Locator("article.figure .value").First).ToContainTextAsync("%");
    }

    [ChromiumFact]
    public async Task In_Persian_the_overview_runs_from_right_to_left_with_Persian_digits_and_months()
    {
        var page = await OpenAsync(Role.Lead, "/", "fa");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(page.Locator("h1")).ToHaveTextAsync("نمای کلی");
        await Expect(page.Locator("article.figure .value").Nth(1)).ToContainTextAsync(new System.Text.RegularExpressions.Regex("[۰-۹]"));
        (await page.Locator("article.figure").AllInnerTextsAsync()).Should().OnlyContain(card => !card.Any(char.IsAsciiDigit), "every digit is Persian");
        var (navigation, main) = (await page.Locator("nav.nav").BoundingBoxAsync(), await page.Locator("main").BoundingBoxAsync());
        navigation!.X.Should().BeGreaterThan(main!.X, "navigation stands on the right");
    }

    [ChromiumFact]
    public async Task A_figure_opens_to_its_formula_and_to_the_customers_behind_it_and_Escape_closes_it()
    {
        var page = await OpenAsync(Role.Lead, "/");

        await page.Locator("article.figure").Filter(new() { HasText = "Customer churn rate" }).Locator("button.working").ClickAsync();

        var drawer = page.Locator(".drawer");
        await Expect(drawer).ToContainTextAsync("lost in the period");
        page.Url.Should().Contain("working=churn");
        var card = await page.Locator("article.figure").Filter(new() { HasText = "Customer churn rate" }).Locator(".unit").InnerTextAsync();
        var lost = card.Split(' ')[0];
        await Expect(drawer).ToContainTextAsync($"The {lost} lost");
        (await drawer.Locator("tbody tr").CountAsync()).Should().Be(int.Parse(lost, System.Globalization.CultureInfo.InvariantCulture), "each of the lost customers is listed");
        var download = await page.RunAndWaitForDownloadAsync(() => drawer.Locator("a[download], a[href*='.csv']").First.ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        lines.Should().HaveCount(int.Parse(lost, System.Globalization.CultureInfo.InvariantCulture) + 1, "the file has a line for each, below the header");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task The_period_of_the_address_is_the_period_shown()
    {
        var page = await OpenAsync(Role.Lead, "/?period=2026-08");

        await Expect(page.Locator("main .page-head")).ToContainTextAsync("August 2026. Compared with July 2026.");
    }

    [ChromiumFact]
    public async Task Staff_are_sent_to_the_entry_desk()
    {
        var page = await OpenAsync(Role.Staff, "/");

        await page.WaitForURLAsync("**/entry");
    }
}
