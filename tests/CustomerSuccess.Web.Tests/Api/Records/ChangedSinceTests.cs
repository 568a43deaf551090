using System.Net;
using System.Text.Json;

namespace CustomerSuccess.Web.Tests.Api.Records;

public sealed class ChangedSinceTests(ApiHost host) : RecordsTest(host), IClassFixture<ApiHost>
{
    private const string LongAgo = "1970-01-01T00:00:00Z";

    [Fact]
    public async Task Changed_records_are_listed_with_those_that_are_gone_and_with_the_instant_to_ask_with_next()
    {
        await CompanyAsync();
        await PutAsync(Client, "plans/basic", """{"name":"Basic"}""");
        await SendAsync(Client, HttpMethod.Delete, "plans/basic");

        var all = await GetAsync(Client, "plans?changed_since=" + LongAgo);
        var later = await GetAsync(Client, "plans?changed_since=2198-01-01T00:00:00Z");
        var again = await GetAsync(Client, $"plans?changed_since={Uri.EscapeDataString(all.GetProperty("next_changed_since").GetString()!)}");

        Ids(all).Should().Equal("pro");
        (all.GetProperty("whole").GetBoolean(), all.GetProperty("removed")[0].GetString()).Should().Be((false, "basic"));
        (later.GetProperty("items").GetArrayLength(), later.GetProperty("removed").GetArrayLength()).Should().Be((0, 0));
        Ids(again).Should().Equal(["pro"], "it lies a minute back");
        all.GetProperty("next_changed_since").GetDateTimeOffset().Should().BeBefore(DateTimeOffset.UtcNow).And.BeAfter(DateTimeOffset.UtcNow.AddMinutes(-5));
    }

    [Fact]
    public async Task Pages_of_changed_records_keep_their_instant_and_their_cursor_is_none_of_another_list()
    {
        await CompanyAsync();

        var first = await GetAsync(Client, $"customers?limit=1&changed_since={LongAgo}");
        var cursor = first.GetProperty("next_cursor").GetString();
        var second = await GetAsync(Client, $"customers?limit=1&changed_since={LongAgo}&cursor={cursor}");

        Ids(first).Concat(Ids(second)).Should().BeEquivalentTo("alder", "birch");
        second.GetProperty("next_changed_since").GetString().Should().Be(first.GetProperty("next_changed_since").GetString());
        second.GetProperty("next_cursor").ValueKind.Should().Be(JsonValueKind.Null);
        await RefusesAsync(await Client.GetAsync($"/api/v1/customers?cursor={cursor}"), HttpStatusCode.BadRequest, "cursor");
        await RefusesAsync(await Client.GetAsync($"/api/v1/customers?changed_since=2026-01-01T00:00:00Z&cursor={cursor}"), HttpStatusCode.BadRequest, "cursor");
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-03-21")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("1e30")]
    public async Task What_is_no_instant_is_told(string since) =>
        await RefusesAsync(await Client.GetAsync("/api/v1/customers?changed_since=" + since), HttpStatusCode.BadRequest, "changed_since");

    private static IEnumerable<string?> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString());
}
