using CustomerSuccess.Domain.Members;
using Deque.AxeCore.Playwright;

namespace CustomerSuccess.Browser.Tests;

/// <summary>axe finds nothing on any page, in either language, light or dark, wide or on a phone; nothing scrolls sideways and no script fails.</summary>
public sealed class AccessibilityTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    [ChromiumTheory]
    [InlineData(Role.Lead, "en", 1440, "light", "/", "/?working=churn", "/clv", "/customers", "/entry", "/imports", "/settings", "/settings/model-check")]
    [InlineData(Role.Lead, "fa", 1440, "dark", "/", "/?working=mrr", "/customers", "/entry", "/settings")]
    [InlineData(Role.Lead, "fa", 390, "light", "/", "/?working=nps", "/clv", "/customers", "/entry", "/imports", "/settings/model-check")]
    [InlineData(Role.Lead, "en", 390, "dark", "/", "/customers", "/entry")]
    [InlineData(Role.AccountManager, "en", 1440, "dark", "/my-customers")]
    [InlineData(Role.AccountManager, "fa", 390, "light", "/my-customers")]
    [InlineData(Role.Administrator, "en", 1440, "light", "/settings/people", "/settings/api-keys", "/no-such-page")]
    [InlineData(Role.Administrator, "fa", 390, "dark", "/settings/people", "/settings/api-keys", "/no-such-page")]
    public async Task No_page_has_a_barrier(Role role, string language, int width, string theme, params string[] addresses)
    {
        var page = await OpenAsync(role, addresses[0], language, width, theme);
        var errors = ErrorsOf(page);
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            await GoAsync(page, address);
            await page.WaitForTimeoutAsync(400);
            var result = await page.RunAxe();
            faults.AddRange(result.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{address}: {fault.Id}: {node.Html}")));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
            {
                faults.Add($"{address}: scrolls sideways");
            }
        }

        faults.Should().BeEmpty();
        errors.Where(error => !error.Contains("404", StringComparison.Ordinal)).Should().BeEmpty("no script fails and the content policy lets everything through");
    }
}
