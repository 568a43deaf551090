using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CustomerSuccess.Web.Tests.Imports;

public sealed class UploadTests(UploadHost host) : IClassFixture<UploadHost>, IDisposable
{
    private const string Password = UploadHost.Password;
    private readonly HttpClient _browser = host.Dashboard.Browser();
    private readonly string[] _known = host.Files();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Who_is_not_signed_in_sends_nothing()
    {
        using var answer = await _browser.PostAsync("/imports/files?name=a.csv", new StringContent("id,name\n1,One\n"));

        Dashboard.Leads(answer).Should().StartWith("/sign-in");
        host.Files().Should().BeEquivalentTo(_known);
    }

    [Fact]
    public async Task A_file_without_the_token_of_a_page_is_refused()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        using var answer = await _browser.PostAsync("/imports/files?name=a.csv", Body("id,name\n1,One\n", token: null));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        host.Files().Should().BeEquivalentTo(_known);
    }

    [Fact]
    public async Task A_file_that_is_sent_is_on_the_page_with_what_it_holds()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);
        var token = await TokenAsync();

        using var answer = await _browser.PostAsync("/imports/files?name=a.csv", Body("id,name\n1,One\n", token));
        var job = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job").GetGuid();

        var page = await Dashboard.ReadAsync(await _browser.GetAsync($"/imports/{job}"));
        page.QuerySelector("#import-steps")!.TextContent.Trim().Should().Be("a.csv");
        page.QuerySelectorAll(".preview tbody tr").Should().ContainSingle().Which.TextContent.Should().Contain("One");
        using var nothing = await _browser.GetAsync($"/imports/{job}/refused.csv?file=b.csv");
        nothing.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_several_files_those_that_cannot_be_read_are_named_at_the_top()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);
        var token = await TokenAsync();
        using var first = await _browser.PostAsync("/imports/files?name=%D8%A2%D8%A8.csv", Body("id,name\n1,One\n", token));
        var job = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job").GetGuid();
        using var second = await _browser.PostAsync($"/imports/files?name=picture.csv&job={job}", Body([.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 7 % 256))], token));

        var page = await Dashboard.ReadAsync(await _browser.GetAsync($"/imports/{job}"));

        page.QuerySelector("#import-steps")!.TextContent.Trim().Should().Be("\u200E\u2068آب.csv\u2069, \u2068picture.csv\u2069", "a Persian name must not turn the others around");
        page.QuerySelector(".call.warn")!.TextContent.Should().Contain("then check. Left out, since nothing can be read of it: \u2068picture.csv\u2069");
    }

    [Fact]
    public async Task A_workbook_is_on_the_page_sheet_by_sheet()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);
        var book = await File.ReadAllBytesAsync(Repository.Book("openpyxl.xlsx"));

        using var answer = await _browser.PostAsync("/imports/files?name=spring.xlsx", Body(book, await TokenAsync()));
        // On a slow machine lines before the last one tell how far it is.
        var job = JsonDocument.Parse((await answer.Content.ReadAsStringAsync()).TrimEnd().Split('\n')[^1]).RootElement.GetProperty("job").GetGuid();

        var page = await Dashboard.ReadAsync(await _browser.GetAsync($"/imports/{job}"));
        page.QuerySelectorAll("section.card h2 bdi").Select(title => title.TextContent).Should().Contain(["spring.xlsx/Customers", "spring.xlsx/Purchases"]);
        page.QuerySelectorAll("label[for$=encoding], label[for$=delimiter]").Should().BeEmpty("nobody need say how a workbook is written");
        page.QuerySelectorAll(".preview")[1].TextContent.Should().Contain("2024-04-01").And.Contain("1234.5");
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_refused_in_words_and_leaves_nothing()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);
        var token = await TokenAsync();

        using var answer = await _browser.PostAsync("/imports/files?name=a.csv", Body(new string('x', 1_100_000), token));

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString().Should().Be("This file is longer than 1 MB. Split it and send the parts.");
        host.Files().Should().BeEquivalentTo(_known);
    }

    private static ByteArrayContent Body(string text, string? token) => Body(Encoding.UTF8.GetBytes(text), token);

    private static ByteArrayContent Body(byte[] bytes, string? token)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/octet-stream");
        if (token is not null)
        {
            body.Headers.Add("RequestVerificationToken", token);
        }

        return body;
    }

    private async Task<string> TokenAsync() =>
        (await Dashboard.ReadAsync(await _browser.GetAsync("/imports"))).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
