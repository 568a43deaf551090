using System.Net;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Members;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Working;

public sealed class WorkingEndpointTests : IClassFixture<WorkingHost>, IDisposable
{
    private const string Password = WorkingHost.Password;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private readonly WorkingHost _host;
    private readonly StubLists _lists;
    private readonly HttpClient _browser;

    public WorkingEndpointTests(WorkingHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        (_host, _lists, _browser) = (host, host.Lists, host.Browser());
        _lists.Lines.Clear();
        _lists.Asked.Clear();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Is_a_file_with_a_byte_order_mark_and_a_name_that_says_what_it_is()
    {
        _lists.Lines.Add(new FigureLine(CustomerId.New(), "هتل کویر", "Large", new DateOnly(2026, 10, 1), null, null, null, null));
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        var answer = await _browser.GetAsync("/working/churn.csv?part=Lost&period=2026-09&segment=Large");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("churn-lost-2026-09.csv");
        (await answer.Content.ReadAsByteArrayAsync()).Take(3).Should().Equal(ByteOrderMark);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("هتل کویر").And.Contain("2026-09-30");
    }

    [Fact]
    public async Task Is_of_the_period_and_slice_of_the_address()
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        await _browser.GetAsync("/working/mrr.csv?part=ExpansionMrr&period=1405-06p&segment=Large&segment=Small");

        var (part, period, filter) = _lists.Asked[0];
        part.Should().Be(FigurePart.ExpansionMrr);
        period.Should().Be(new Period(new DateOnly(2026, 8, 23), new DateOnly(2026, 9, 23)));
        filter.Segments.Should().Equal("Large", "Small");
    }

    [Theory]
    [InlineData("/working/nonsense.csv?part=Lost")]
    [InlineData("/working/churn.csv?part=Promoters")]
    [InlineData("/working/churn.csv")]
    public async Task A_list_that_there_is_not_is_not_found(string address)
    {
        await Dashboard.SignInAsync(_browser, "admin@acme.example", Password);

        (await _browser.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        _lists.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_reads_it_without_signing_in()
    {
        var answer = await _browser.GetAsync("/working/churn.csv?part=Lost");

        Dashboard.Leads(answer).Should().StartWith("/sign-in");
        _lists.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Staff_do_not_read_it()
    {
        var people = _host.Services.GetRequiredService<People>();
        var (_, password) = await people.AddAsync(new Viewer(MemberId.New(), [Role.Administrator]), "Mina", "mina@acme.example", [Role.Staff]);
        await Dashboard.SignInAsync(_browser, "mina@acme.example", password);

        var answer = await _browser.GetAsync("/working/churn.csv?part=Lost");

        answer.StatusCode.Should().NotBe(HttpStatusCode.OK);
        _lists.Asked.Should().BeEmpty();
    }
}
