using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Tests.Api.Records;

public sealed class BulkTests(BulkHost host) : RecordsTest(host), IClassFixture<BulkHost>
{
    [Fact]
    public async Task More_records_or_bytes_than_allowed_are_refused_and_nothing_of_them_is_in()
    {
        await CompanyAsync();
        var before = await PlansAsync();
        var many = "[" + string.Join(',', Enumerable.Range(0, 9_001).Select(i => $$"""{"id":"many{{i}}","name":"Plan"}""")) + "]";

        (await SendAsync(Client, HttpMethod.Post, "plans/bulk", many)).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await SendAsync(Client, HttpMethod.Post, "plans/bulk", $$"""[{"id":"q","name":"{{new string('x', 1_100_000)}}"}]""")).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge, "one record is too large");
        (await SendAsync(Client, HttpMethod.Put, "plans/q", $$"""{"name":"{{new string('x', 1_100_000)}}"}""")).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge, "a body of one record has a limit of its own");
        (await PlansAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_body_larger_than_others_may_be_is_read_bit_by_bit_and_answered_line_by_line()
    {
        await CompanyAsync();
        // Each of 30 names has 900,000 letters, which no name may: 27 MB in all.
        var lines = Enumerable.Range(0, 30).Select(i => $$"""{"id":"large{{i}}","name":"{{new string('x', 900_000)}}"}""").Append("""{"id":"last","name":"Last"}""");

        var answer = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "plans/bulk", string.Join('\n', lines), "application/x-ndjson"));

        (answer.GetProperty("new").GetInt32(), answer.GetProperty("refused").GetInt32()).Should().Be((1, 30));
        answer.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("line").GetInt32()).Should().Equal(Enumerable.Range(1, 31));
    }

    [Fact]
    public async Task Outcomes_come_in_the_order_of_sending_over_several_batches()
    {
        await CompanyAsync();
        var lines = Enumerable.Range(0, 8_500).Select(i => (i % 1_000) switch
        {
            7 => "{",
            8 => $$"""{"id":"p{{i}}","name":"{{new string('x', 300)}}"}""",
            9 => $$"""{"id":"p{{i}}","name":"A","colour":"red"}""",
            _ => $$"""{"id":"p{{i}}","name":"Plan {{i}}"}""",
        });

        var answer = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "plans/bulk", string.Join('\n', lines), "application/x-ndjson"));

        var records = answer.GetProperty("records").EnumerateArray().ToList();
        records.Select(record => record.GetProperty("line").GetInt32()).Should().Equal(Enumerable.Range(1, 8_500));
        records.Select((record, i) => (record.GetProperty("outcome").GetString() == "refused") == ((i % 1_000) is 7 or 8 or 9)).Should().OnlyContain(isAsSent => isAsSent);
        answer.GetProperty("new").GetInt32().Should().Be(8_500 - 27);
    }

    [Fact]
    public async Task A_bulk_request_of_one_name_is_done_once_and_its_name_is_of_no_other_body()
    {
        await CompanyAsync();
        var before = await PlansAsync();
        const string body = """[{"name":"A"},{"name":"B"}]""";

        var (first, again, other) = (await NamedAsync(body), await NamedAsync(body), await NamedAsync("""[{"name":"C"}]"""));

        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        again.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        other.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await PlansAsync()).Should().Be(before + 2);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[{}")]
    [InlineData("[{},]")]
    [InlineData("[{}] []")]
    [InlineData("[{\"name\":\"A\",\"name\":\"B\"}]")]
    public async Task A_body_that_is_no_list_is_refused_whole(string body)
    {
        var answer = await SendAsync(Client, HttpMethod.Post, "plans/bulk", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
        (await JsonAsync(answer)).GetProperty("type").GetString().Should().EndWith(":bad-json");
    }

    [Fact]
    public async Task An_empty_list_and_values_that_are_no_records_are_answered()
    {
        (await JsonAsync(await SendAsync(Client, HttpMethod.Post, "plans/bulk", " [ ] "))).GetProperty("records").GetArrayLength().Should().Be(0);
        var answer = await JsonAsync(await SendAsync(Client, HttpMethod.Post, "plans/bulk", """[1, "a", null, [[]], true, {"id":"p","name":"P"}]"""));
        (answer.GetProperty("refused").GetInt32(), answer.GetProperty("new").GetInt32()).Should().Be((5, 1));
    }

    private async Task<int> PlansAsync()
    {
        await using var context = await RecordsAsync();
        return await context.Plans.CountAsync();
    }

    private Task<HttpResponseMessage> NamedAsync(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/plans/bulk") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "one");
        return Client.SendAsync(request);
    }
}

/// <summary>The application where fewer records are too many.</summary>
public sealed class BulkHost() : ApiHost(("Api:MostRecords", "9000"), ("Api:LargestBody", "1048576"));
