using System.Net;
using System.Text;
using System.Text.Json;
using CustomerSuccess.Web.Tests.Api;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>What the official client would not send, and other programs do.</summary>
public sealed class MogulBadInputTests(ApiHost host) : ApiTest(host), IClassFixture<ApiHost>
{
    private string _source = null!;
    private string _plan = null!;
    private string _customer = null!;

    [Fact]
    public async Task Text_that_no_database_keeps_is_a_fault_of_its_field()
    {
        await StartAsync();
        (string Method, string Address, string Body, string Field)[] wrong =
        [
            ("POST", "data_sources", """{"name":"A\ud800"}""", "name"),
            ("POST", "data_sources", """{"name":"A\u0000"}""", "name"),
            ("PATCH", $"plans/{_plan}", """{"interval_count":"\ud800"}""", "interval_count"),
            ("PATCH", $"customers/{_customer}", """{"attributes":{"custom":{"colour":"\u0000"}}}""", "attributes.custom.colour"),
            ("PATCH", $"customers/{_customer}", """{"attributes":{"custom":{"colour":"\udc00"}}}""", "attributes.custom.colour"),
            ("PUT", $"customers/{_customer}/attributes/custom", """{"custom":{"a\u0000":"b"}}""", "custom.custom"),
            ("POST", $"customers/{_customer}/attributes/custom", """{"custom":[{"type":"Integer","key":"k","value":"\ud800"}]}""", "custom[0].k"),
            ("POST", $"customers/{_customer}/attributes/tags", """{"tags":["\ud800"]}""", "tags[0]"),
        ];
        foreach (var (method, address, body, field) in wrong)
        {
            await RefusesAsync(await SendAsync(method, address, body), field);
        }
    }

    [Fact]
    public async Task Values_of_another_type_are_refused_and_not_passed_over()
    {
        await StartAsync();

        await RefusesAsync(await SendAsync("PATCH", $"customers/{_customer}", """{"attributes":{"tags":"vip"}}"""), "attributes.tags");
        await RefusesAsync(await SendAsync("PATCH", $"plan_groups/{await MadeAsync("plan_groups", $$"""{"name":"G","plans":["{{_plan}}"]}""")}", """{"plans":"all"}"""), "plans");
        await RefusesAsync(await BillAsync("fees", """ "amount_in_cents":500,"transaction_fees_currency":1e30 """), "invoices[0].line_items[0].transaction_fees_currency");
        await RefusesAsync(await BillAsync("fees", """ "amount_in_cents":500,"transaction_fees_currency":"<b>" """), "invoices[0].line_items[0].transaction_fees_currency");
        (await SendAsync("PATCH", $"customers/{_customer}", Encoding.Latin1.GetBytes("{\"\u00ff\":1}"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_price_that_figures_cannot_hold_is_refused_wherever_it_comes_from_and_figures_go_on()
    {
        await StartAsync();
        string Event(string amount) => $$$"""
            {"subscription_event":{"data_source_uuid":"{{{_source}}}","customer_external_id":"adam","event_type":"subscription_start","event_date":"2026-03-01","effective_date":"2026-03-01",
            "subscription_external_id":"s-event","plan_external_id":"bronze","currency":"USD","amount_in_cents":{{{amount}}},"external_id":"e-{{{amount}}}"}}
            """;

        foreach (var amount in (string[])["9223372036854775807", "900000000000000000", "10000000000001"])
        {
            await RefusesAsync(await SendAsync("POST", "subscription_events", Event(amount)), "amount_in_cents");
        }

        // A second of a month: 100,000,000.00 × 2,678,400 = 267,840,000,000,000.00 a month.
        await RefusesAsync(await BillAsync("second", """ "amount_in_cents":10000000000,"prorated":true """, "2026-01-31 23:59:59"), "amount_in_cents");
        (await SendAsync("POST", "subscription_events", Event("1000"))).StatusCode.Should().Be(HttpStatusCode.Created);
        var mrr = await JsonAsync(await Client.GetAsync("/v1/metrics/mrr?start-date=2026-03-01&end-date=2026-03-31"));
        mrr.GetProperty("entries")[0].GetProperty("mrr").GetInt64().Should().Be(1_000);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await StartAsync();
        var plans = await JsonAsync(await Client.GetAsync("/v1/plans?per_page=1"));
        var cursor = Uri.EscapeDataString(plans.GetProperty("cursor").GetString()!);

        (await Client.GetAsync($"/v1/plans?per_page=1&cursor={cursor}")).StatusCode.Should().Be(HttpStatusCode.OK);
        foreach (var list in (string[])["customers", "contacts", "activities", $"import/customers/{_customer}/invoices"])
        {
            await RefusesAsync(await Client.GetAsync($"/v1/{list}?cursor={cursor}"), "cursor");
        }
    }

    [Fact]
    public async Task Why_a_key_is_not_taken_is_said()
    {
        using var nobody = With("nobody-knows-this-key");

        var answer = await nobody.GetAsync("/v1/ping");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await JsonAsync(answer)).GetProperty("message").GetString().Should().Be("No valid API key provided. There is no such key.");
    }

    private async Task StartAsync()
    {
        var number = Guid.NewGuid().ToString("N");
        _source = await MadeAsync("data_sources", $$"""{"name":"Billing {{number}}"}""");
        _plan = await MadeAsync("plans", $$"""{"data_source_uuid":"{{_source}}","external_id":"bronze","name":"Bronze","interval_count":1,"interval_unit":"month"}""");
        _customer = await MadeAsync("customers", $$"""{"data_source_uuid":"{{_source}}","external_id":"adam","name":"Adam"}""");
    }

    private Task<HttpResponseMessage> BillAsync(string name, string more, string start = "2026-01-01") => SendAsync("POST", $"import/customers/{_customer}/invoices", $$"""
        {"invoices":[{"external_id":"{{name}}","date":"2026-01-01","currency":"USD","line_items":[{"type":"subscription","subscription_external_id":"s-{{name}}","plan_uuid":"{{_plan}}",
        "service_period_start":"{{start}}","service_period_end":"2026-02-01",{{more}}}]}]}
        """);

    private async Task<string> MadeAsync(string address, string body) => (await JsonAsync(await SendAsync("POST", address, body))).GetProperty("uuid").GetString()!;

    private Task<HttpResponseMessage> SendAsync(string method, string address, string body) => SendAsync(method, address, Encoding.UTF8.GetBytes(body));

    private async Task<HttpResponseMessage> SendAsync(string method, string address, byte[] body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/v1/" + address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        return await Client.SendAsync(request);
    }

    private static async Task RefusesAsync(HttpResponseMessage answer, string field)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, text);
        using var body = JsonDocument.Parse(text);
        body.RootElement.GetProperty("param").GetString().Should().Be(field, text);
    }
}
