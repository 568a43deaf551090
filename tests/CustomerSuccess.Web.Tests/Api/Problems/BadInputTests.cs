using System.Net;
using System.Text;
using CustomerSuccess.Web.Tests.Api.Records;

namespace CustomerSuccess.Web.Tests.Api.Problems;

/// <summary>What programs send by mistake or in bad faith gets a clear answer, and never a 500.</summary>
public sealed class BadInputTests(ApiHost host) : RecordsTest(host), IClassFixture<ApiHost>
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);

    [Fact]
    public async Task Addresses_that_cannot_be_used_are_told_parameter_by_parameter()
    {
        await CompanyAsync();
        (string Address, string Field)[] wrong =
        [
            ("customers?limit=0", "limit"), ("customers?limit=1001", "limit"), ("customers?limit=-1", "limit"), ("customers?limit=99999999999999999999", "limit"), ("customers?limit=1e3", "limit"),
            ("customers?limit=5&limit=6", "limit"), ("contacts?customer=alder&customer=birch", "customer"), ("contacts?customer=%00", "customer"), ("contacts?customer=", "customer"), ("customers?%00=1", "\\0"),
            ("customers?cursor=zzz", "cursor"), ("customers?cursor=" + new string('A', 5_000), "cursor"), ("customers?cursor=%E2%80%AE", "cursor"), ("customers?colour=red", "colour"),
            ("metrics/churn-rate?start=0000-01-01", "start"), ("metrics/churn-rate?start=NaN", "start"), ("metrics/churn-rate?segment=%00", "segment"), ("metrics/churn-rate?segment=", "segment"), ("metrics/churn-rate?start=%20", "start"), ("cohorts?plan=a&plan=", "plan"), ("metrics/churn-rate?interval=fortnight", "interval"),
            ("metrics/churn-rate?calendar=lunar&start=2026-02-30", "calendar"), ("metrics/churn-rate?end=2026-03-01&end=2026-03-02", "end"), ("metrics/churn-rate?start=1900-01-01&interval=day", "interval"),
            ("cohorts?start=1950-01-01", "interval"), ("cohorts?explain=perhaps", "explain"), ("survival?end=yesterday", "end"), ("closed-months?count=0", "count"), ("closed-months?count=1e30", "count"),
            ("customers/alder/health?day=9999-99-99", "day"),
        ];
        foreach (var (address, field) in wrong)
        {
            await RefusesAsync(await Client.GetAsync("/api/v1/" + address), HttpStatusCode.BadRequest, field);
        }

        foreach (var nowhere in (string[])["customers/" + new string('x', 3_000), "exchange-rates/A/B/C", "factor-values/alder/x/never", "waves/a/b", "closed-months/2026-01-02", "closed-months/x", "metrics/nothing", "nothing"])
        {
            (await Client.GetAsync("/api/v1/" + nowhere)).StatusCode.Should().Be(HttpStatusCode.NotFound, nowhere);
        }
    }

    [Fact]
    public async Task Bodies_that_cannot_be_used_are_told_and_write_nothing()
    {
        await CompanyAsync();
        foreach (var body in (string[])["{\"name\":NaN}", "{\"name\":Infinity}", "{'name':'A'}", "{\"name\":\"A\"} // end", "{\"name\":\"A\",}", "\uFEFF{\"name\":\"A\"}", "null x", Deep])
        {
            (await SendAsync(Client, HttpMethod.Put, "plans/p", body)).StatusCode.Should().Be(HttpStatusCode.BadRequest, body[..Math.Min(40, body.Length)]);
            (await SendAsync(Client, HttpMethod.Post, "plans/bulk", "[" + body + "]")).StatusCode.Should().Be(HttpStatusCode.BadRequest, body[..Math.Min(40, body.Length)]);
        }

        foreach (var body in (string[])["null", "[]", "5", "\"A\"", "{\"name\":null}", "{\"name\":\"   \"}", $"{{\"name\":\"{new string('\u202E', 10_000)}\"}}", "{\"name\":\"A\",\"__proto__\":{}}", $"{{\"{new string('n', 100_000)}\":1}}"])
        {
            var answer = await SendAsync(Client, HttpMethod.Put, "plans/p", body);
            answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, body[..Math.Min(40, body.Length)]);
            (await answer.Content.ReadAsStringAsync()).Length.Should().BeLessThan(2_000, "an answer repeats no more than the beginning of what was sent");
        }

        (await SendAsync(Client, HttpMethod.Put, "plans/" + new string('p', 201), "{\"name\":\"A\"}")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        foreach (var type in (string[])["text/csv", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
        {
            (await SendAsync(Client, HttpMethod.Post, "plans/bulk", "[]", type.Split(';')[0])).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType, type);
        }

        (await GetAsync(Client, "plans")).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Numbers_and_days_off_every_scale_are_faults_of_their_field()
    {
        await CompanyAsync();
        foreach (var amount in (string[])["1e30", "-1e30", "1e-30", "1e400", "\"1e5\"", "\"NaN\"", "\"∞\"", "9999999999999999999999999999999999999999", "\"\u202E1\"", "\"1\\u00002\"", "{}"])
        {
            await RefusesAsync(
                await SendAsync(Client, HttpMethod.Put, "purchases/x", $$"""{"customer":"alder","on":"2026-01-01","amount":{{amount}},"currency":"USD"}"""), HttpStatusCode.UnprocessableEntity, "amount");
        }

        foreach (var day in (string[])["0000-00-00", "0001-01-01", "9999-12-31", "2026-02-29", "2026-1-1T99:99", "20260101", "2026-01-01\u202E", "-2026-01-01"])
        {
            var answer = await SendAsync(Client, HttpMethod.Put, "purchases/x", $$"""{"customer":"alder","on":"{{day}}","amount":1,"currency":"USD"}""");
            (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Created).Should().BeTrue(day);
        }
    }

    [Fact]
    public async Task The_name_of_a_field_that_is_no_text_is_refused()
    {
        await CompanyAsync();
        foreach (var body in (string[])["{\"\u00ff\":1}", "{\"name\":\"A\",\"terms\":[{\"\u00ff\":1}]}"])
        {
            foreach (var (method, address, content) in new[] { (HttpMethod.Put, "plans/p", body), (HttpMethod.Post, "plans", body), (HttpMethod.Post, "plans/bulk", $"[{{\"id\":\"good\",\"name\":\"Good\"}},{body}]") })
            {
                using var request = new HttpRequestMessage(method, "/api/v1/" + address) { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(content)) };
                request.Content.Headers.ContentType = new("application/json");
                (await Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest, address);
            }
        }

        (await GetAsync(Client, "plans")).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Amounts_that_are_too_large_together_are_told_by_the_figure()
    {
        await CompanyAsync();
        await PutAsync(Client, "exchange-rates/CHF/USD/2020-01-01", """{"rate":"999999999999"}""");
        await PutAsync(Client, "purchases/chf", """{"customer":"alder","on":"2026-03-01","amount":"1000000000","currency":"CHF","kind":"upsell"}""");

        var answer = await Client.GetAsync("/api/v1/metrics/expansion-revenue?start=2026-03-01&end=2026-03-31");
        for (var i = 0; i < 50 && answer.StatusCode is HttpStatusCode.OK; i++)
        {
            // Figures follow what is written within a second.
            await Task.Delay(100);
            answer = await Client.GetAsync("/api/v1/metrics/expansion-revenue?start=2026-03-01&end=2026-03-31");
        }

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(answer)).GetProperty("type").GetString().Should().EndWith(":amounts-too-large");
        (await SendAsync(Client, HttpMethod.Delete, "purchases/chf")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Parameters_that_no_record_takes_keep_it_as_it_is()
    {
        await CompanyAsync();
        foreach (var (method, body) in new[] { (HttpMethod.Get, null), (HttpMethod.Put, """{"name":"Other"}"""), (HttpMethod.Delete, (string?)null) })
        {
            await RefusesAsync(await SendAsync(Client, method, "plans/pro?dry_run=true", body), HttpStatusCode.BadRequest, "dry_run");
        }

        await RefusesAsync(await SendAsync(Client, HttpMethod.Post, "plans?dry_run=true", """{"name":"Other"}"""), HttpStatusCode.BadRequest, "dry_run");
        foreach (var address in (string[])["me?x=1", "metrics?x=1", "metrics/churn-rate/documentation?x=1"])
        {
            await RefusesAsync(await Client.GetAsync("/api/v1/" + address), HttpStatusCode.BadRequest, "x");
        }

        (await GetAsync(Client, "plans/pro")).GetProperty("name").GetString().Should().Be("Pro");
    }

    [Fact]
    public async Task Headers_that_cannot_be_used_are_told()
    {
        using var longName = new HttpRequestMessage(HttpMethod.Post, "/api/v1/plans") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        longName.Headers.TryAddWithoutValidation("Idempotency-Key", new string('k', 201));
        (await Client.SendAsync(longName)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var wrongKey = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        wrongKey.Headers.TryAddWithoutValidation("Authorization", "Bearer " + new string('k', 10_000));
        (await With(null).SendAsync(wrongKey)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using var noMethod = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/customers/x");
        (await Client.SendAsync(noMethod)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }
}
