using System.Net;
using System.Text;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Problems;

public sealed class ApiErrorsTests(TestRoutesHost host) : ApiTest(host), IClassFixture<TestRoutesHost>
{
    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/api", 404, "not-found")]
    [InlineData("GET", "/api/v7/me", 404, "not-found")]
    [InlineData("DELETE", "/api/v1/me", 405, "wrong-method")]
    [InlineData("POST", "/api/v1/me", 405, "wrong-method")]
    [InlineData("POST", "/api/v1/closed-months/2026-01-01/reopen", 415, "wrong-content-type")]
    [InlineData("GET", "/api/v1/test/fault", 500, "fault")]
    [InlineData("GET", "/api/v1/test/forbidden", 403, "not-allowed")]
    [InlineData("POST", "/api/v1/test/body", 415, "wrong-content-type")]
    public async Task Whatever_goes_wrong_is_told_as_problem_details(string method, string address, int status, string kind)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var answer = await Client.SendAsync(request);

        await ShouldBeAsync(answer, status, kind);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/me", "GET")]
    [InlineData("HEAD", "/api/v1/me", "GET")]
    [InlineData("GET", "/api/v1/closed-months/2026-01-01/reopen", "POST")]
    [InlineData("POST", "/v1/ping", "GET")]
    [InlineData("PUT", "/v1/customers/cus_1", "DELETE, GET, PATCH")]
    public async Task A_wrong_method_is_told_with_those_that_an_address_takes(string method, string address, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        var answer = await Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        string.Join(", ", answer.Content.Headers.Allow).Should().Be(allowed);
    }

    [Fact]
    public async Task A_fault_of_ours_tells_nothing_of_the_program()
    {
        var answer = await Client.GetAsync("/api/v1/test/fault");

        var text = await answer.Content.ReadAsStringAsync();
        text.Should().NotContain("secret").And.NotContain("   at ").And.NotContain("Exception");
        (await JsonAsync(answer)).GetProperty("trace").GetString().Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("{\"a\": 1", "Line 1, byte 8")]
    [InlineData("{\n  \"a\": tru }", "Line 2, byte")]
    [InlineData("", "Line 1, byte 1")]
    [InlineData("{\"a\": 1, \"a\": 2}", "Duplicate")]
    public async Task Broken_JSON_is_refused_with_its_place(string body, string place)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await Client.PostAsync("/api/v1/test/body", content);

        await ShouldBeAsync(answer, 400, "bad-json");
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().StartWith(place);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var content = new StringContent($"\"{new string('a', 5000)}\"", Encoding.UTF8, "application/json");

        await ShouldBeAsync(await Client.PostAsync("/api/v1/test/body", content), 413, "too-large");
    }

    [Fact]
    public async Task A_scope_that_the_key_lacks_is_named()
    {
        using var client = With(await KeyOfAsync(new KeyScopes(ReadsFigures: true, ReadsRecords: false, WritesRecords: false), Role.Lead));

        var answer = await client.GetAsync("/api/v1/test/records");

        await ShouldBeAsync(answer, 403, "not-allowed");
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().Be("The key needs the scope read-records.");
        (await Client.GetAsync("/api/v1/test/records")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_keep_their_own_errors()
    {
        using var browser = With(null);
        await Dashboard.SignInAsync(browser, "admin@acme.example", Password);

        var answer = await browser.GetAsync("/nothing");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
    }

    private static async Task ShouldBeAsync(HttpResponseMessage answer, int status, string kind)
    {
        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await JsonAsync(answer);
        problem.GetProperty("type").GetString().Should().Be("urn:customer-success:problem:" + kind);
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        (problem.TryGetProperty("detail", out _) || status == 415).Should().BeTrue("it says what to do");
    }
}
