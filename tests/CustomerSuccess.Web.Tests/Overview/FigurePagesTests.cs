using AngleSharp.Dom;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Churn;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Revenue;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Overview;

public class FigurePagesTests : PageTest
{
    private readonly HandWorked _company = new();
    private readonly StubLists _lists = new();

    public FigurePagesTests()
    {
        _company.AddTo(Services);
        Services.AddSingleton<IViewers>(new StubViewers());
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<ICustomerFigures>(new StubCustomers());
        Services.AddSingleton<ICustomerNames>(new StubCustomers());
        Services.AddSingleton<IFigureLists>(_lists);
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
        page.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent).Should().Equal("Lost in the period", "Active at the start", "Won in the period", "Active at the end");
        page.QuerySelector(".tabs a[aria-current]")!.TextContent.Should().Be("Lost in the period");
        _lists.Asked.Single().Part.Should().Be(FigurePart.Lost);
    }

    [Fact]
    public async Task The_list_is_the_one_of_the_address()
    {
        var page = await OpenLoadedAsync<RevenuePage>("/mrr?period=2026-08&part=ChurnMrr");

        page.QuerySelector(".tabs a[aria-current]")!.GetAttribute("href").Should().Be("/mrr?period=2026-08&part=ChurnMrr");
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
