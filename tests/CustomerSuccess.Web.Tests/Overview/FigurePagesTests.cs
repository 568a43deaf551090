using AngleSharp.Dom;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Churn;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Revenue;
using CustomerSuccess.Web.Tests.Churn;
using CustomerSuccess.Web.Tests.Members;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Overview;

public class FigurePagesTests : PageTest
{
    private readonly HandWorked _company = new();
    private readonly StubLists _lists = new();
    private readonly StubCohorts _cohorts = new();

    public FigurePagesTests()
    {
        _company.AddTo(Services);
        Services.AddSingleton<IViewers>(new StubViewers());
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<ICustomerFigures>(new StubCustomers());
        Services.AddSingleton<ICustomerNames>(new StubCustomers());
        Services.AddSingleton<IFigureLists>(_lists);
        Services.AddSingleton<ICohortReader>(_cohorts);
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddSingleton<PrerenderedViews>();
        Services.AddSingleton<OverviewReader>();
        Services.AddScoped<AttentionReader>();
        Services.AddReports();
    }

    [Fact]
    public async Task Churn_stands_over_the_customers_lost()
    {
        var page = await OpenLoadedAsync<ChurnPage>("/churn");

        page.QuerySelector("h1")!.TextContent.Should().Be("Customer churn");
        page.QuerySelectorAll(".figure-lists .tabs a").Select(tab => tab.TextContent).Should().Equal("Lost in the period", "Active at the start", "Won in the period", "Active at the end");
        page.QuerySelector(".figure-lists .tabs a[aria-current]")!.TextContent.Should().Be("Lost in the period");
        _lists.Asked.Single().Part.Should().Be(FigurePart.Lost);
    }

    [Fact]
    public async Task A_company_without_records_is_told_how_to_begin()
    {
        Services.SignIn(Role.Lead);
        (_company.Churn.DataThrough, _company.Mrr.DataThrough) = (null, null);

        foreach (var page in new[] { await OpenLoadedAsync<ChurnPage>("/churn"), await OpenLoadedAsync<RevenuePage>("/mrr") })
        {
            page.QuerySelectorAll("section.card .empty").Should().ContainSingle().Which.TextContent.Should().Contain("Nothing is recorded yet.");
            page.QuerySelectorAll(".figure-lists, figure").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Churn_stands_over_what_is_left_of_the_customers_won_in_each_month()
    {
        var page = await OpenLoadedAsync<ChurnPage>("/churn?segment=Large");

        page.QuerySelectorAll(".heat tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.TextContent)))
            .Should().Equal("Aug 2026 40 100 93", "Sep 2026 8 100");
        page.QuerySelectorAll(".heat td[title]").Select(cell => (cell.ClassName, cell.GetAttribute("title"))).Should().Equal(
            ("h6", "40 of 40 customers"), ("h6", "37 of 40 customers"), ("muted", "8 of 8 customers"));
        _cohorts.Asked.Single().Filter.Segments.Should().Equal("Large");
        _cohorts.Asked.Single().Periods[^1].Should().Be(new Period(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)));
    }

    [Fact]
    public async Task The_cohorts_of_an_address_are_of_revenue_and_of_its_calendar()
    {
        // Mehr 1405 is 23 September to 22 October 2026, so it runs on 5 October.
        var page = await OpenLoadedAsync<ChurnPage>("/churn?period=1405-07p&cohorts=revenue");

        _cohorts.Asked.Single().Periods[^1].Should().Be(new Period(new DateOnly(2026, 9, 23), new DateOnly(2026, 10, 6)));
        page.QuerySelector(".cohorts .tabs a[aria-current]")!.TextContent.Should().Be("Revenue");
        page.QuerySelectorAll(".heat td[title]").Select(cell => (cell.TextContent, cell.GetAttribute("title"))).Should().Equal(
            ("100", "$3,000 of $3,000"), ("110", "$3,300 of $3,000"), ("–", "no recurring revenue at the start of the period"));
        page.QuerySelector(".cohorts .note")!.TextContent.Should().Contain("Mehr 1405");
    }

    [Fact]
    public async Task The_list_is_the_one_of_the_address()
    {
        var page = await OpenLoadedAsync<RevenuePage>("/mrr?period=2026-08&part=ChurnMrr");

        page.QuerySelector(".figure-lists .tabs a[aria-current]")!.GetAttribute("href").Should().Be("/mrr?period=2026-08&part=ChurnMrr");
        _lists.Asked.Single().Part.Should().Be(FigurePart.ChurnMrr);
        _lists.Asked.Single().Period.Start.Should().Be(new DateOnly(2026, 8, 1));
    }

    [Fact]
    public async Task Movements_that_do_not_add_up_show_an_error_strip()
    {
        HandWorked.Replace(Services, new StubReader<MrrMovements>(period => HandWorked.MrrOf(period, 763_620)));

        (await OpenLoadedAsync<RevenuePage>("/mrr")).QuerySelector(".call.err")!.TextContent.Should().Contain("$120 is missing");
    }

    private async Task<IDocument> OpenLoadedAsync<TPage>(string address)
        where TPage : IComponent
    {
        var page = await OpenAsync<TPage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }
}
