using System.Security.Claims;
using AngleSharp.Dom;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Web.Closing;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Tests.Working;
using CustomerSuccess.Web.Working;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Closing;

public class ClosingPageTests : PageTest
{
    public ClosingPageTests()
    {
        Services.AddSingleton<IClosingDesk>(new StubClosings());
        Services.AddSingleton<IViewers>(new StubViewers());
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 11, 5)));
        Services.AddSingleton<PrerenderedViews>();
        Services.AddScoped<WorkingWords>();
        Services.AddScoped<ClosingViews>();
        Services.AddAccessPolicies();
        Services.AddCascadingAuthenticationState();
        Services.AddSingleton<AuthenticationStateProvider, SignedInNobody>();
    }

    [Fact]
    public async Task Each_month_has_its_state_and_what_changed_since()
    {
        var rows = (await OpenLoadedAsync("/settings/closing")).QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => Squeezed(cell)).ToList()).ToList();

        rows[0].Should().Equal("October 2026 open", "Close October 2026");
        rows[1].Should().Equal("September 2026 closed" + " 2 figures changed after closing" + "closed by Mona, 4 Oct 2026, 09:00", "Open again September 2026");
    }

    [Fact]
    public async Task A_closed_month_shows_what_was_reported_what_it_reads_today_and_who_changed_what()
    {
        var page = await OpenLoadedAsync("/settings/closing?month=2026-09-01");

        var tables = page.QuerySelectorAll("table").Select(table => table.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("th, td").Select(cell => Squeezed(cell)))).ToList()).ToList();
        tables[0].Should().Equal(
            "Customer churn | 6.4% | 6.0% | −0.40 pt", "MRR | $763,500 | $760,000 | −$3,500", "NPS | nobody answered in these days | nobody answered in these days | ");
        tables[1].Should().Equal("20 Oct 2026, 08:00 | Sara | subscription term changed: Amber Clinic", "19 Oct 2026, 08:00 | the program | imported: costs.csv");
        page.QuerySelector(".call.warn")!.TextContent.Should().Contain("read otherwise today");
        page.Body!.TextContent.Should().Contain("and 3 more");
    }

    [Theory]
    [InlineData("/settings/closing?month=2026-10-01")] // Not closed.
    [InlineData("/settings/closing?month=yesterday")]
    public async Task A_month_that_is_not_closed_has_no_figures_to_hold_against(string address) =>
        (await OpenLoadedAsync(address)).QuerySelectorAll("table").Should().ContainSingle();

    [Fact]
    public async Task Speaks_Persian()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        var page = await OpenLoadedAsync("/settings/closing?month=2026-09-01");

        page.QuerySelector("h1")!.TextContent.Should().Be("ماه‌های بسته");
        page.QuerySelectorAll("table")[0].TextContent.Should().Contain("ریزش مشتری").And.Contain("۶٫۴٪");
    }

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> OpenLoadedAsync(string address)
    {
        var page = await OpenAsync<ClosingPage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }

    private sealed class SignedInNobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));
    }
}
