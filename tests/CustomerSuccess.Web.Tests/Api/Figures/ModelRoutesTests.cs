using System.Net;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Figures;

/// <summary>Four customers are too few for any model, which is what programs are told.</summary>
[Collection(nameof(FiguresHost))]
public sealed class ModelRoutesTests(FiguresHost host)
{
    [Fact]
    public async Task The_model_check_says_that_there_are_too_few_outcomes()
    {
        var check = await host.GetAsync("/api/v1/model-check");

        check.GetProperty("all_customers").GetInt32().Should().Be(4);
        check.GetProperty("bands").EnumerateArray().Select(band => band.GetProperty("band").GetString()).Should().BeEquivalentTo("healthy", "watch", "at-risk", "not-enough-data");
        check.GetProperty("scores").GetProperty("average_precision").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        check.GetProperty("scores").GetProperty("lift").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Predicted_values_say_why_there_are_none()
    {
        var answer = await host.GetAsync("/api/v1/predicted-values?start=2026-03-01&end=2026-03-31");

        answer.GetProperty("through").GetString().Should().Be("2026-03-31");
        answer.GetProperty("spread").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        answer.GetProperty("not_defined").GetString().Should().BeOneOf("not-learned-yet", "too-few-lifetimes", "no-revenue");
        (await host.Client.GetAsync("/api/v1/predicted-values?end=2026-13-01")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_does_not_decide_definitions_does_not_see_the_check_and_who_reads_no_figures_sees_neither()
    {
        using var staff = host.With(await host.KeyOfAsync(KeyScopes.All, Role.Staff));

        (await host.Manager.GetAsync("/api/v1/model-check")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await staff.GetAsync("/api/v1/model-check")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await staff.GetAsync("/api/v1/predicted-values")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_that_reads_figures_and_writes_nothing_sees_the_check()
    {
        using var reader = host.With(await host.KeyOfAsync(new KeyScopes(ReadsFigures: true, ReadsRecords: false, WritesRecords: false), Role.Lead));
        using var writer = host.With(await host.KeyOfAsync(new KeyScopes(ReadsFigures: false, ReadsRecords: true, WritesRecords: true), Role.Lead));

        (await reader.GetAsync("/api/v1/model-check")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await writer.GetAsync("/api/v1/model-check")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("cohorts")]
    [InlineData("survival")]
    [InlineData("predicted-values")]
    public async Task A_working_that_there_is_none_of_is_refused_and_not_passed_over(string route)
    {
        using var answer = await host.Client.GetAsync($"/api/v1/{route}?start=2026-01-01&end=2026-03-31&explain=true");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("explain");
    }
}
