using System.Net;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Customers.Workings;

public sealed class CustomerWorkingEndpointTests : IClassFixture<CustomerWorkingHost>, IDisposable
{
    private const string Password = CustomerWorkingHost.Password;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly string Health = $"/customers/{ListedCustomers.Tideway.Customer.Value}/working/health.csv";
    private readonly CustomerWorkingHost _host;
    private readonly RecordedCustomer _records;
    private readonly HttpClient _browser;

    public CustomerWorkingEndpointTests(CustomerWorkingHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        (_host, _records, _browser) = (host, host.Records, host.Browser());
        _records.Allows = true;
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Is_the_list_behind_the_figure_with_a_byte_order_mark()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        var answer = await _browser.GetAsync(Health);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("health-2026-10-05.csv");
        (await answer.Content.ReadAsByteArrayAsync()).Take(3).Should().Equal(ByteOrderMark);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Success after buying,all,80 of 100,80,2026-10-02,1405/07/10,75,75,80,60");
    }

    [Fact]
    public async Task Somebody_elses_customer_is_not_read()
    {
        _records.Allows = false;
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        var answer = await _browser.GetAsync(Health);

        answer.StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Staff_do_not_read_it()
    {
        var people = _host.Services.GetRequiredService<People>();
        var (_, password) = await people.AddAsync(new Viewer(MemberId.New(), [Role.Administrator]), "Mina", "mina@acme.example", [Role.Staff]);
        await Dashboard.SignInAsync(_browser, "mina@acme.example", password);

        (await _browser.GetAsync(Health)).StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nps")]
    [InlineData("nonsense")]
    public async Task A_figure_that_a_customer_does_not_have_is_not_found(string metric)
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        (await _browser.GetAsync($"/customers/{ListedCustomers.Tideway.Customer.Value}/working/{metric}.csv")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
