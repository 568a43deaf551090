using System.Net;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Tests.Api.Figures;

namespace CustomerSuccess.Web.Tests.Api.Customers;

[Collection(nameof(FiguresHost))]
public sealed class CustomerHealthRoutesTests(FiguresHost host)
{
    [Fact]
    public async Task The_parts_of_a_score_add_up_to_it_or_too_little_is_known()
    {
        var health = await host.GetAsync("/api/v1/customers/A/health?day=2026-03-31");

        health.GetProperty("customer").GetString().Should().Be("A");
        health.GetProperty("day").GetString().Should().Be("2026-03-31");
        health.GetProperty("band").GetString().Should().Be("not-enough-data");
        health.GetProperty("not_defined").GetString().Should().Be("not-enough-data");
        health.GetProperty("factors").EnumerateArray().Sum(factor => factor.GetProperty("weight").GetDecimal()).Should().BeApproximately(1, 1e-9m);
        health.GetProperty("coverage").GetDecimal().Should().Be(health.GetProperty("factors").EnumerateArray()
            .Where(factor => factor.GetProperty("sub_score").ValueKind is not System.Text.Json.JsonValueKind.Null).Sum(factor => decimal.Round(factor.GetProperty("weight").GetDecimal(), 12)));
    }

    [Fact]
    public async Task An_account_manager_reads_their_own_customers_only()
    {
        (await host.Manager.GetAsync("/api/v1/customers/A/health")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await host.Manager.GetAsync("/api/v1/customers/B/health")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/api/v1/customers/nobody/health", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/customers/A/health?day=soon", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/customers/A/health?day=2199-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/customers/A/health?when=2026-01-01", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused(string address, HttpStatusCode status) =>
        (await host.Client.GetAsync(address)).StatusCode.Should().Be(status);

    [Fact]
    public async Task A_key_without_the_scope_reads_no_health()
    {
        using var client = host.With(await host.KeyOfAsync(new KeyScopes(ReadsFigures: true, ReadsRecords: false, WritesRecords: true), Role.Lead));

        (await client.GetAsync("/api/v1/customers/A/health")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
