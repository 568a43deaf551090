using AngleSharp.Dom;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Overview;

public class OverviewPageTests : PageTest
{
    private readonly HandWorked _company = new();
    private readonly StubViewers _viewers = new();

    public OverviewPageTests()
    {
        _company.AddTo(Services);
        Services.AddSingleton<IViewers>(_viewers);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<ICustomerFigures>(new StubCustomers());
        Services.AddSingleton<ICustomerNames>(new StubCustomers());
        Services.AddSingleton<IFigureLists>(new StubLists());
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddSingleton<PrerenderedViews>();
        Services.AddSingleton<OverviewReader>();
        Services.AddScoped<AttentionReader>();
        Services.AddScoped<OverviewViews>();
        Services.AddWorkings();
    }

    [Fact]
    public async Task Shows_the_eight_figures_in_their_order()
    {
        var page = await OpenLoadedAsync("/");

        page.QuerySelectorAll(".figure h2").Select(title => title.TextContent).Should().Equal(
            "Customer health", "Customer churn rate", "MRR", "Expansion MRR (one-off)", "Net promoter score", "Feedback rate", "Customer lifetime value", "Customer retention cost");
        page.QuerySelectorAll(".figure .value bdi").Select(value => value.TextContent).Should().Equal("63.0%", "6.4%", "$763,500", "$31,400", "60", "34.9%", "$10,800", "$40.00");
    }

    [Fact]
    public async Task Says_what_each_figure_is_made_of()
    {
        var page = await OpenLoadedAsync("/");

        page.QuerySelectorAll(".figure .unit").Select(unit => unit.TextContent).Should().Equal(
            "healthy, 641 of 1,018", "64 lost of 1,000", "1,018 × $750", "recurring $18,900", "45 to 71, 100 answers", "412 of 1,180 asked", "18 months", "5.3% of ARPA");
    }

    [Fact]
    public async Task Says_what_the_month_is_compared_with_and_whether_the_change_is_clear()
    {
        var page = await OpenLoadedAsync("/");

        // 6.4% against 5.5% of 1,000 each is noise; 412 against 356 of 1,180 is clear.
        PartsOf(page.QuerySelectorAll(".figure .change")[1]).Should().Equal("+0.9 pt", "vs Aug", "within noise");
        PartsOf(page.QuerySelectorAll(".figure .change")[5]).Should().Equal("+4.7 pt", "vs Aug", "clear");
        Squeezed(page.QuerySelector(".page-head p")!).Should().Be("September 2026. Compared with August 2026.");
    }

    [Fact]
    public async Task Speaks_Persian_with_Jalali_months()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        var page = await OpenLoadedAsync("/");

        page.QuerySelector(".page-head p")!.TextContent.Should().Be("شهریور ۱۴۰۵. در مقایسه با مرداد ۱۴۰۵.");
        page.QuerySelectorAll(".figure .value bdi")[1].TextContent.Should().Be("۵٫۵٪");
        page.QuerySelectorAll(".figure .unit")[1].TextContent.Should().Be("۵۵ مشتری از ۱٬۰۰۰");
    }

    [Fact]
    public async Task A_figure_that_is_not_defined_says_why()
    {
        HandWorked.Replace(Services, new StubReader<ChurnCounts>(period => new ChurnCounts(period, NewCustomersLost.Counted, 0, 0, 0, 0, 0, 0)));

        var page = await OpenLoadedAsync("/");

        var card = page.QuerySelectorAll(".figure")[1];
        card.QuerySelector(".value")!.TextContent.Should().Be("–Not defined");
        card.TextContent.Should().Contain("no customers at the start of the period");
        card.QuerySelector(".change").Should().BeNull();
    }

    [Fact]
    public async Task The_running_month_is_marked_so_far()
    {
        var page = await OpenLoadedAsync("/?period=2026-10");

        Squeezed(page.QuerySelector(".page-head p")!).Should().Be("October 2026, so far: through 5 Oct 2026. Compared with all of September 2026.");
        page.QuerySelectorAll(".figure .unit")[1].TextContent.Should().Be("so far, 64 lost of 1,000");
    }

    [Fact]
    public async Task A_lifetime_value_that_falls_twice_running_is_a_call()
    {
        HandWorked.Replace(Services, FallingLifetime());

        var page = await OpenLoadedAsync("/");

        page.QuerySelector(".call")!.TextContent.Should().Contain("CLV has fallen two months running");
    }

    [Fact]
    public async Task A_steady_lifetime_value_is_none() => (await OpenLoadedAsync("/")).QuerySelector(".call").Should().BeNull();

    [Fact]
    public async Task An_empty_database_says_the_next_step()
    {
        _company.Churn.DataThrough = null;

        var page = await OpenLoadedAsync("/");

        page.QuerySelector(".empty")!.TextContent.Should().Contain("Nothing is recorded yet");
        page.QuerySelector(".figure").Should().BeNull();
    }

    [Fact]
    public async Task Figures_that_saw_different_changes_are_read_again()
    {
        // The costs are read last; a change came in just before, so all are read once more.
        _company.Costs.Seen = () => _company.Costs.Readings == 1 ? 8 : 7;

        await OpenLoadedAsync("/");

        _company.Churn.Readings.Should().Be(2);
    }

    [Fact]
    public async Task Staff_are_sent_to_the_entry_desk()
    {
        _viewers.Viewer = new Viewer(MemberId.New(), [Role.Staff]);

        await OpenLoadedAsync("/");

        _company.Churn.Readings.Should().Be(0);
        Address.Should().Be("http://localhost/entry");
    }

    [Fact]
    public async Task Charts_have_their_figures_as_tables()
    {
        var page = await OpenLoadedAsync("/");

        var churn = page.QuerySelectorAll("figure.chart table")[1];
        churn.QuerySelectorAll("tbody tr").Should().HaveCount(14);
        PartsOf(churn.QuerySelectorAll("tbody tr")[12]).Should().Equal("Sep 2026", "6.4%", "64", "1,000");
        PartsOf(churn.QuerySelectorAll("tbody tr")[13])[0].Should().Be("Oct 2026, so far");
    }

    private async Task<IDocument> OpenLoadedAsync(string address)
    {
        var page = await OpenAsync<OverviewPage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }

    private static string[] PartsOf(IElement element) => [.. element.Children.Select(Squeezed)];

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static StubReader<Domain.Lifetime.LifetimeValue> FallingLifetime() => new(period => new Domain.Lifetime.LifetimeValue(
        period,
        HandWorked.Dollars,
        Domain.Lifetime.LifetimeForm.SurvivalMean,
        new Figure.Defined(18m),
        60m,
        new Figure.Defined(75_000m),
        1m,
        new Figure.Defined(0.05m),
        new Figure.NotDefined(WhyNot.NoPurchases),
        new Figure.NotDefined(WhyNot.NoPurchases),
        new Figure.Defined(10_000_000m - period.Start.DayNumber)));
}
