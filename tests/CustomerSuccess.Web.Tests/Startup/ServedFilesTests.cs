using System.Net;

namespace CustomerSuccess.Web.Tests.Startup;

public sealed class ServedFilesTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Every_file_that_a_page_names_is_there()
    {
        using var browser = demo.Dashboard.Browser();
        var page = await Dashboard.ReadAsync(await browser.GetAsync("/sign-in"));
        var named = page.QuerySelectorAll("script[src], link[href]").Select(element => "/" + (element.GetAttribute("src") ?? element.GetAttribute("href"))!.TrimStart('/')).ToList();

        named.Should().Contain(file => file.StartsWith("/_framework/blazor.web", StringComparison.Ordinal)).And.Contain(file => file.Contains("Radzen.Blazor", StringComparison.Ordinal));
        foreach (var file in named.Concat(["/built/charts.js", "/built/vazirmatn.woff2", "/built/fa-digits.woff2", "/built/radzen-icons.woff2", "/js/dialog.js", "/js/tabs.js"]))
        {
            var answer = await browser.GetAsync(file);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, file);
            (await answer.Content.ReadAsByteArrayAsync()).Should().NotBeEmpty(file);
        }
    }

    [Fact]
    public async Task Scripts_come_from_our_files_only()
    {
        using var browser = demo.Dashboard.Browser();
        var answer = await browser.GetAsync("/sign-in");
        var page = await Dashboard.ReadAsync(answer);

        answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().Contain("script-src 'self';").And.Contain("frame-ancestors 'none'");
        page.QuerySelectorAll("script:not([src])").Should().BeEmpty();
        page.QuerySelectorAll("style").Should().BeEmpty();
    }

    [Fact]
    public async Task Health_is_told_without_signing_in()
    {
        using var browser = demo.Dashboard.Browser();

        (await browser.GetAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
