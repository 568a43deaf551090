using System.Net;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Figures;

[Collection(nameof(FiguresHost))]
public sealed class FigureListRoutesTests(FiguresHost host)
{
    private const string Lists = "/api/v1/metrics/churn-rate/lists";

    [Fact]
    public async Task The_lost_are_listed_with_the_day_and_what_they_paid()
    {
        var answer = await host.GetAsync($"{Lists}/lost?{FiguresHost.March}");

        answer.GetProperty("count").GetInt32().Should().Be(2);
        answer.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("customer").GetString(), item.GetProperty("day").GetString()))
            .Should().BeEquivalentTo([("B", "2026-03-15"), ("D", "2026-03-20")]);
        (await host.GetAsync($"{Lists}/lost?{FiguresHost.March}&new_customers_lost=left-out")).GetProperty("count").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Pages_follow_by_cursor_and_a_cursor_belongs_to_its_list()
    {
        var first = await host.GetAsync($"{Lists}/won?{FiguresHost.March}&limit=1");
        var cursor = first.GetProperty("next_cursor").GetString()!;
        var second = await host.GetAsync($"{Lists}/won?{FiguresHost.March}&limit=1&cursor={cursor}");

        new[] { first, second }.Select(page => page.GetProperty("items")[0].GetProperty("customer").GetString()).Should().BeEquivalentTo(["C", "D"]);
        second.GetProperty("next_cursor").GetString().Should().BeNull();
        (await host.Client.GetAsync($"{Lists}/lost?{FiguresHost.March}&cursor={cursor}")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await host.Client.GetAsync($"{Lists}/won?{FiguresHost.March}&segment=Large&cursor={cursor}")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_account_manager_reads_the_names_of_their_own_customers_and_the_count_of_all()
    {
        var answer = await FiguresHost.JsonAsync(await host.Manager.GetAsync($"{Lists}/active-at-start?{FiguresHost.March}"));

        answer.GetProperty("count").GetInt32().Should().Be(2);
        answer.GetProperty("readable").GetInt32().Should().Be(1);
        answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("customer").GetString()).Should().Equal("A");
    }

    [Theory]
    [InlineData("lost", "", "start")]
    [InlineData("lost", "start=2026-03-01&limit=5000", "limit")]
    [InlineData("lost", "start=2026-03-01&calendar=persian&cursor=x", "calendar cursor")]
    public async Task What_cannot_be_used_is_refused(string list, string query, string fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var answer = await host.Client.GetAsync($"{Lists}/{list}?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await FiguresHost.JsonAsync(answer)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo(fields.Split(' '));
    }

    [Fact]
    public async Task A_list_that_the_metric_does_not_have_is_not_found() =>
        (await host.Client.GetAsync($"{Lists}/promoters?{FiguresHost.March}")).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_key_for_figures_alone_reads_no_names()
    {
        using var client = host.With(await host.KeyOfAsync(new KeyScopes(ReadsFigures: true, ReadsRecords: false, WritesRecords: false), Role.Lead));

        (await client.GetAsync($"{Lists}/lost?{FiguresHost.March}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await client.GetAsync($"/api/v1/metrics/churn-rate?{FiguresHost.March}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
