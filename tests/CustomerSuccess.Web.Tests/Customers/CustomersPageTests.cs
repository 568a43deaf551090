using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Startup;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Customers;

public class CustomersPageTests : PageTest
{
    private readonly ListedCustomers _customers = new();
    private readonly StubViewers _viewers = new();

    public CustomersPageTests()
    {
        Services.AddSingleton<IViewers>(_viewers);
        Services.AddSingleton<ICustomerFigures>(_customers);
        Services.AddSingleton<ICustomerNames>(_customers);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(ListedCustomers.Today));
        Services.AddSingleton<PrerenderedViews>();
        Services.AddScoped<PageStatus>().AddScoped<DayWords>().AddScoped<CustomersViews>().AddScoped<CustomersPageLoad>();
    }

    [Fact]
    public async Task A_row_says_how_the_customer_is()
    {
        var page = await OpenLoadedAsync<CustomersPage>("/customers");

        page.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("th, td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Should().Equal("Tideway Foods", "Large", "43At risk", "−12", "86%", "19 days ago", "42 Oct", "in 24 days", "4,820", "Overdue2", "Sara Lindqvist");
        page.QuerySelector("tbody tr a")!.GetAttribute("href").Should().Be($"/customers/{ListedCustomers.Tideway.Customer.Value}");
    }

    [Fact]
    public async Task What_is_not_known_is_a_dash_and_never_a_zero()
    {
        var page = await OpenLoadedAsync<CustomersPage>("/customers");

        var cells = page.QuerySelectorAll("tbody tr")[1].QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToList();
        cells[2].Should().Be("Not enough data");
        cells[3].Should().Be("–");
        cells[5].Should().Be("never");
        cells[8].Should().Be("–");
        cells[0].Should().Contain("Left on 1 Sep 2026");
    }

    [Fact]
    public async Task The_address_asks_the_question()
    {
        var manager = Guid.NewGuid();
        await OpenLoadedAsync<CustomersPage>($"/customers?q=شركت&sign=dropped&sort=-mrr&who=former&page=۳&segment=Large&segment=Small&manager={manager}&manager=nonsense&health=watch");

        var asked = _customers.Asked[0];
        asked.Search.Should().Be("شركت");
        asked.Signs.Should().Equal(CustomerSign.Dropped);
        (asked.Sort, asked.Descending, asked.Standing, asked.Skip, asked.Take).Should().Be((CustomerSort.Mrr, true, CustomerStanding.Former, 100, 50));
        asked.Filter.Segments.Should().Equal("Large", "Small");
        asked.Filter.Managers.Should().Equal(new MemberId(manager));
        asked.Bands.Should().Equal(HealthBand.Watch);
    }

    [Theory]
    [InlineData("/customers?page=-1&sort=nothing&sign=x&health=y&who=z")]
    [InlineData("/customers?page=99999999999999999999")]
    public async Task An_address_that_cannot_be_read_shows_the_usual_list(string address)
    {
        await OpenLoadedAsync<CustomersPage>(address);

        (_customers.Asked[0].Skip, _customers.Asked[0].Sort, _customers.Asked[0].Signs.Count).Should().Be((0, CustomerSort.Name, 0));
    }

    [Fact]
    public async Task A_head_sorts_and_a_second_click_turns_the_order_round()
    {
        _customers.Lines.AddRange(Enumerable.Range(0, 60).Select(_ => ListedCustomers.Harrow with { Customer = CustomerId.New() }));

        var page = await OpenLoadedAsync<CustomersPage>("/customers?sort=-mrr&page=2");

        var head = page.QuerySelector("thead th[aria-sort]")!;
        head.GetAttribute("aria-sort").Should().Be("descending");
        head.TextContent.Should().StartWith("MRR");
        head.QuerySelector("a")!.GetAttribute("href").Should().EndWith("/customers?sort=mrr");
    }

    [Fact]
    public async Task Open_actions_are_counted_and_an_overdue_one_is_said_in_words()
    {
        var page = await OpenLoadedAsync<CustomersPage>("/customers?sort=-actions&sign=overdue");

        (_customers.Asked[0].Sort, _customers.Asked[0].Descending, _customers.Asked[0].Signs.Single()).Should().Be((CustomerSort.OpenActions, true, CustomerSign.ActionOverdue));
        page.QuerySelector("thead th[aria-sort]")!.TextContent.Should().StartWith("Open actions");
        var cells = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Single(cell => cell.QuerySelector("bdi")?.TextContent is "2" or "0")).ToList();
        cells.Select(cell => cell.QuerySelector(".tag")?.TextContent).Should().Equal("Overdue", null);
    }

    [Fact]
    public async Task A_chip_has_the_count_of_its_list()
    {
        var page = await OpenLoadedAsync<CustomersPage>("/customers?sign=at-risk");

        page.QuerySelector(".chip[aria-current] .num")!.TextContent.Should().Be("9");
        page.QuerySelector(".page-head .muted")!.TextContent.Should().Be("9 customers");
        page.QuerySelector(".chips .chip .num")!.TextContent.Should().Be("120");
    }

    [Fact]
    public async Task Staff_see_names_and_no_figures()
    {
        _viewers.Viewer = new Viewer(MemberId.New(), [Role.Staff]);

        var page = await OpenLoadedAsync<CustomersPage>("/customers?q=tide");

        page.QuerySelectorAll("tbody th").Single().TextContent.Should().Be("Tideway Foods");
        page.QuerySelector(".badge").Should().BeNull();
        _customers.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_may_not_look_is_told_so()
    {
        _viewers.Viewer = new Viewer(MemberId.New(), []);

        var page = await OpenLoadedAsync<CustomersPage>("/customers");

        page.QuerySelector(".empty")!.TextContent.Should().Contain("Ask an administrator");
        page.QuerySelector("table").Should().BeNull();
    }

    [Fact]
    public async Task My_customers_are_active_ones_of_mine_with_those_who_need_me_first()
    {
        var page = await OpenLoadedAsync<MyCustomersPage>("/my-customers");

        var asked = _customers.Asked[0];
        asked.Filter.Managers.Should().Equal(_viewers.Viewer.Id);
        (asked.Standing, asked.Sort, asked.Descending).Should().Be((CustomerStanding.Active, CustomerSort.Need, true));
        page.QuerySelector(".foot")!.TextContent.Should().Contain("(100 − health) × MRR");
    }

    [Fact]
    public async Task Nobody_assigned_offers_all_customers_to_who_may_see_them()
    {
        (_customers.Total, _customers.Readable) = (0, 0);
        _customers.Lines.Clear();

        var lead = await OpenLoadedAsync<MyCustomersPage>("/my-customers");
        lead.QuerySelector(".empty p")!.TextContent.Should().Be("No customers are assigned to you yet.");
        lead.QuerySelector(".empty a")!.GetAttribute("href").Should().Be("/customers");
    }

    [Fact]
    public async Task The_list_speaks_Persian()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        var page = await OpenLoadedAsync<CustomersPage>("/customers");

        page.QuerySelector("h1")!.TextContent.Should().Be("مشتریان");
        page.QuerySelectorAll("tbody tr")[0].TextContent.Should().Contain("۲۴ روز دیگر").And.Contain("۱۹ روز پیش");
    }

    private async Task<AngleSharp.Dom.IDocument> OpenLoadedAsync<TPage>(string address)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var page = await OpenAsync<TPage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }
}
