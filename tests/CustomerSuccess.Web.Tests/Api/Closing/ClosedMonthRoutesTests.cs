using System.Net;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Tests.Api.Records;

namespace CustomerSuccess.Web.Tests.Api.Closing;

public sealed class ClosedMonthRoutesTests(ApiHost host) : RecordsTest(host), IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_month_is_closed_keeps_its_costs_says_who_wrote_since_and_is_opened_again_with_a_reason()
    {
        await CompanyAsync();
        var script = With(await KeyOfAsync(KeyScopes.All, Role.Lead));
        const string month = "closed-months/2026-03-01";
        const string cost = """{"category":"salaries","from":"2026-03-10","amount":"5","currency":"USD"}""";

        (await StatusAsync(Client, month)).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(Client, HttpMethod.Put, month)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(Client, HttpMethod.Put, month)).StatusCode.Should().Be(HttpStatusCode.NoContent, "it is closed already");
        await RefusesAsync(await SendAsync(script, HttpMethod.Put, "costs/k", cost), HttpStatusCode.UnprocessableEntity, "from");
        await PutAsync(script, "purchases/b", """{"customer":"alder","on":"2026-03-10","amount":"5","currency":"USD"}""");

        var closed = await GetAsync(Client, month);
        closed.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("metric").GetString()).Should().Contain("churn-rate");
        closed.GetProperty("edits")[0].GetProperty("by").GetString().Should().Be("Omid (A script)", "the key is named beside its member");
        (await GetAsync(Client, "closed-months?count=24")).GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("start").GetString() == "2026-03-01").GetProperty("closed").GetBoolean().Should().BeTrue();

        await RefusesAsync(await SendAsync(Client, HttpMethod.Post, month + "/reopen", """{"reason":"short"}"""), HttpStatusCode.UnprocessableEntity, "reason");
        await RefusesAsync(await SendAsync(Client, HttpMethod.Post, month + "/reopen", """{"why":"The rent was missing"}"""), HttpStatusCode.UnprocessableEntity, "why");
        await RefusesAsync(await SendAsync(Client, HttpMethod.Post, month + "/reopen", """{"reason":"The rent was \ud800"}"""), HttpStatusCode.UnprocessableEntity, "reason");
        (await SendAsync(Client, HttpMethod.Post, month + "/reopen", """{"reason":"The rent was missing"}""")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(Client, HttpMethod.Post, month + "/reopen", """{"reason":"The rent was missing"}""")).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await SendAsync(script, HttpMethod.Put, "costs/k", cost)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await SendAsync(Client, HttpMethod.Put, "closed-months/2190-01-01")).StatusCode.Should().Be(HttpStatusCode.Conflict, "it is not over");
    }

    [Fact]
    public async Task Only_those_who_define_close_months_and_only_keys_that_write()
    {
        var staff = With(await KeyOfAsync(KeyScopes.All, Role.Staff));
        var reader = With(await KeyOfAsync(new KeyScopes(true, true, false), Role.Lead));

        (await SendAsync(staff, HttpMethod.Put, "closed-months/2026-03-01")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await SendAsync(reader, HttpMethod.Put, "closed-months/2026-03-01")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var writer = await SendAsync(With(await KeyOfAsync(new KeyScopes(false, false, true), Role.Lead)), HttpMethod.Put, "closed-months/2026-03-01");
        (await JsonAsync(writer)).GetProperty("detail").GetString().Should().Be("The key needs the scope read-figures and write-records.", "its headlines are read");
        (await StatusAsync(staff, "closed-months")).Should().Be(HttpStatusCode.Forbidden);
    }
}
