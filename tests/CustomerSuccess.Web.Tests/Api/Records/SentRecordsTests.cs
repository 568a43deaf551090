using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Tests.Api.Records;

public sealed class SentRecordsTests(ApiHost host) : RecordsTest(host), IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("customers/x", """{"name":5}""", "name")]
    [InlineData("customers/x", """{"name":{"first":"A"}}""", "name")]
    [InlineData("customers/x", """{"name":["A"]}""", "name")]
    [InlineData("customers/x", """{"name":"A","colour":"red"}""", "colour")]
    [InlineData("customers/x", """{"name":"A","id":"y"}""", "id")]
    [InlineData("customers/x", """{"name":"A","country":"Iran"}""", "country")]
    [InlineData("customers/x", """{"name":"A","signed_up_on":"0000-01-01"}""", "signed_up_on")]
    [InlineData("customers/x", """{"name":"A","signed_up_on":20260101}""", "signed_up_on")]
    [InlineData("customers/x", """{"name":"A\u0000"}""", "name")]
    [InlineData("customers/x", """{"name":"A\ud800"}""", "name")]
    [InlineData("customers/x", """{"name":"A","property.":"x"}""", "property.")]
    [InlineData("customers/x", """{"name":"A","manager":"nobody@example.com"}""", "manager")]
    [InlineData("customers/x", """{"segment":"Large"}""", "name")]
    [InlineData("customers/x", """["A"]""", "record")]
    [InlineData("purchases/x", """{"customer":"alder","on":"2026-01-01","amount":1e30,"currency":"USD"}""", "amount")]
    [InlineData("purchases/x", """{"customer":"alder","on":"2026-01-01","amount":"1000000000000000000000000000000","currency":"USD"}""", "amount")]
    [InlineData("purchases/x", """{"customer":"alder","on":"2026-01-01","amount":1.005,"currency":"USD"}""", "amount")]
    [InlineData("purchases/x", """{"customer":"alder","on":"2026-01-01","amount":true,"currency":"USD"}""", "amount")]
    [InlineData("purchases/x", """{"customer":"nobody","on":"2026-01-01","amount":1,"currency":"USD"}""", "customer")]
    [InlineData("purchases/x", """{"customer":"alder","on":"1403-01-01","amount":1,"currency":"QQQ"}""", "on")]
    [InlineData("purchases/x", """{"customer":"alder","on":"1403-01-01","amount":1,"currency":"QQQ"}""", "currency")]
    [InlineData("costs/x", """{"category":"salaries","from":"2026-01-01","amount":1,"currency":"USD","refund":1}""", "refund")]
    [InlineData("exchange-rates/EUR/EUR/2026-01-01", """{"rate":1}""", "into")]
    [InlineData("actions/x", """{"customer":"alder","task":"Call","due_on":"2026-01-01"}""", "id")]
    [InlineData("subscriptions/x", """{"customer":"alder","plan":"pro","terms":{"from":"2026-01-01"}}""", "terms")]
    [InlineData("subscriptions/x", """{"customer":"alder","plan":"pro","terms":[5]}""", "terms[0]")]
    [InlineData("subscriptions/x", """{"customer":"alder","plan":"pro","terms":[{"from":"2026-01-01","amount":1,"currency":"USD","id":"y"}]}""", "terms[0].id")]
    [InlineData("subscriptions/x", """{"customer":"alder","plan":"pro","terms":[{"from":"2026-01-01","amount":1,"currency":"USD"},{"from":"2026-02-01","amount":1,"currency":"USD"}]}""", "terms[1].from")]
    public async Task What_cannot_be_taken_is_told_field_by_field_and_nothing_is_written(string address, string body, string field)
    {
        await CompanyAsync();
        var client = address.StartsWith("actions", StringComparison.Ordinal) ? await OfAsync(CustomerSuccess.Domain.Members.Role.Lead) : Client;
        var before = await CountAsync();

        await RefusesAsync(await SendAsync(client, HttpMethod.Put, address, body), HttpStatusCode.UnprocessableEntity, field);

        (await CountAsync()).Should().Be(before);
    }

    [Fact]
    public async Task Names_of_any_letters_are_kept_and_too_long_ones_are_refused()
    {
        const string name = "\u200F«آفتاب»\u200E \u2067🌞\u2069";

        (await PutAsync(Client, "customers/" + Uri.EscapeDataString("=شرکت/1?&"), JsonSerializer.Serialize(new { name }))).GetProperty("name").GetString().Should().Be(name);
        (await GetAsync(Client, "customers/" + Uri.EscapeDataString("=شرکت/1?&"))).GetProperty("id").GetString().Should().Be("=شرکت/1?&");
        await RefusesAsync(await SendAsync(Client, HttpMethod.Put, "customers/x", JsonSerializer.Serialize(new { name = new string('a', 10_000) })), HttpStatusCode.UnprocessableEntity, "name");
    }

    [Theory]
    [InlineData("""{"name":"A""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"A","name":"B"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"A","\ud800":"x"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"A"}""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string type, HttpStatusCode status) =>
        (await SendAsync(Client, HttpMethod.Put, "plans/x", body, type)).StatusCode.Should().Be(status);

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var body = new ByteArrayContent([.. "{\"name\":\"A"u8, 0xC3, 0x28, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");

        await RefusesAsync(await Client.PutAsync("/api/v1/plans/x", body), HttpStatusCode.UnprocessableEntity, "name");
        (await StatusAsync(Client, "plans/x")).Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson")]
    public async Task Many_records_are_taken_and_each_is_told_what_became_of_it(string type)
    {
        await CompanyAsync();
        var (known, name) = (await ContactsAsync(), Guid.NewGuid());
        string[] lines =
        [
            $$"""{"id":"{{name}}","customer":"alder","name":"Tom"}""",
            """{"id":"p2","customer":"nobody","name":"Tim"}""",
            $$"""{"id":"{{name}}","customer":"alder","name":"Tam"}""",
            """{"customer":"birch","name":"Mina","role":7}""",
            """{"customer":"birch","name":"Mina"}""",
        ];
        var body = type == "application/json" ? $"[{string.Join(',', lines)}]" : string.Join("\r\n", lines) + "\n\n";

        var answer = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "contacts/bulk", body, type));
        var again = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "contacts/bulk", $"[{lines[0]}]"));

        (answer.GetProperty("applied").GetBoolean(), answer.GetProperty("new").GetInt32(), answer.GetProperty("refused").GetInt32()).Should().Be((true, 2, 3));
        var records = answer.GetProperty("records").EnumerateArray().ToList();
        records.Select(record => record.GetProperty("outcome").GetString()).Should().Equal("new", "refused", "refused", "refused", "new");
        Fault(records[1]).Should().Be(("customer", "nobody", "no-such-record"));
        Fault(records[2]).Should().Be((null, null, "twice-in-file"));
        Fault(records[3]).Should().Be(("role", "7", "wrong-type"));
        records[4].GetProperty("id").GetString().Should().StartWith("own:");
        again.GetProperty("same").GetInt32().Should().Be(1);
        (await ContactsAsync()).Should().Be(known + 2);
    }

    [Fact]
    public async Task One_refused_record_keeps_out_all_when_that_is_wanted()
    {
        await CompanyAsync();
        var known = await PlansAsync();

        var answer = await SendAsync(Client, HttpMethod.Post, "plans/bulk?strict=true", """[{"id":"strict-a","name":"A"},{"id":"strict-b"}]""");

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(answer)).GetProperty("applied").GetBoolean().Should().BeFalse();
        (await PlansAsync()).Should().Be(known);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_costs_itself_only_and_a_list_that_breaks_off_all()
    {
        await CompanyAsync();

        var lines = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "plans/bulk", "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\n[1]\n", "application/x-ndjson"));
        var list = await SendAsync(Client, HttpMethod.Post, "plans/bulk", """[{"id":"c","name":"C"},{"id":""");

        lines.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("outcome").GetString()).Should().Equal("new", "refused", "refused");
        list.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(Client, "plans/c")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Thousands_are_taken_in_one_call()
    {
        await CompanyAsync();
        static string Purchases(int count) => "[" + string.Join(',', Enumerable.Range(0, count)
            .Select(i => $$"""{"id":"b{{i}}","customer":"{{(i % 2 == 0 ? "alder" : "birch")}}","on":"2026-03-01","amount":"{{i}}.25","currency":"USD"}""")) + "]";

        var taken = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "purchases/bulk", Purchases(5_000)));

        taken.GetProperty("new").GetInt32().Should().Be(5_000);
        await using var context = await RecordsAsync();
        (await context.Purchases.SumAsync(bought => bought.AmountMinor)).Should().Be(Enumerable.Range(0, 5_000).Sum(i => (100L * i) + 25));
    }

    private static (string?, string?, string?) Fault(JsonElement record)
    {
        var fault = record.GetProperty("errors")[0];
        return (fault.GetProperty("field").GetString(), fault.GetProperty("value").GetString(), fault.GetProperty("code").GetString());
    }

    private async Task<int> ContactsAsync() => (await GetAsync(Client, "contacts")).GetProperty("items").GetArrayLength();

    private async Task<int> PlansAsync() => (await GetAsync(Client, "plans")).GetProperty("items").GetArrayLength();

    private async Task<int> CountAsync()
    {
        await using var context = await RecordsAsync();
        return await context.Customers.CountAsync() + await context.CustomerProperties.CountAsync() + await context.Purchases.CountAsync() + await context.Costs.CountAsync()
            + await context.ExchangeRates.CountAsync() + await context.Actions.CountAsync() + await context.Subscriptions.CountAsync() + await context.AuditEntries.CountAsync(entry => entry.Record != "ApiKey" && entry.Record != "Member");
    }
}
