using System.Net;
using CustomerSuccess.Web.Tests.Api.Figures;

namespace CustomerSuccess.Web.Tests.Api.Customers;

[Collection(nameof(FiguresHost))]
public sealed class CustomerExpectationRoutesTests(FiguresHost host)
{
    [Fact]
    public async Task With_too_few_customers_nothing_is_expected_and_it_says_why()
    {
        var expected = await host.GetAsync("/api/v1/customers/A/expectation");

        expected.GetProperty("value").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        expected.GetProperty("not_defined").GetString().Should().BeOneOf("not-learned-yet", "not-enough-lifetimes");
    }

    [Theory]
    [InlineData("/api/v1/customers/nobody/expectation", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/customers/A/expectation?day=2026-01-01", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused(string address, HttpStatusCode status) => (await host.Client.GetAsync(address)).StatusCode.Should().Be(status);

    [Fact]
    public async Task An_account_manager_reads_their_own_customers_only()
    {
        (await host.Manager.GetAsync("/api/v1/customers/A/expectation")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await host.Manager.GetAsync("/api/v1/customers/B/expectation")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
