using AngleSharp.Dom;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Lifetime;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Tests.Overview;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Lifetime;

public class LifetimePageTests : PageTest
{
    private static readonly ValueSpread Spread = ValueSpread.Of([10_000, 30_000, 50_000])!;
    private static readonly LearnedModels Learned = new(
        new LearningStamp(new DateTime(2026, 10, 5, 6, 30, 0, DateTimeKind.Utc), new DateOnly(2026, 10, 5), 100, 0, 100, 7), HandWorked.Dollars, new LearnedPurchases(0, 0, null, null), null, 0, 0);

    private readonly HandWorked _company = new();
    private readonly StubViewers _viewers = new();
    private readonly StubPredictions _predictions = new();

    public LifetimePageTests()
    {
        _company.AddTo(Services);
        Services.AddSingleton<IFigureReader<PredictedValues>>(new StubReader<PredictedValues>((period, policies) => new PredictedValues(period, HandWorked.Dollars, policies.GrossMargin, Learned, Spread, 2, 1, 4, null)));
        Services.AddSingleton<IPredictedCustomers>(_predictions);
        Services.AddSingleton<IViewers>(_viewers);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<ICustomerFigures>(new StubCustomers());
        Services.AddSingleton<ICustomerNames>(new StubCustomers());
        Services.AddSingleton<IFigureLists>(new StubLists());
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddSingleton<PrerenderedViews>();
        Services.AddReports();
    }

    [Fact]
    public async Task The_forms_stand_side_by_side_that_of_the_policy_first()
    {
        var forms = (await OpenLoadedAsync("/clv")).QuerySelectorAll(".forms li");

        // 750 a month at 80%: × 18 months, ÷ 5.55%, × 7 months.
        forms.Select(form => form.QuerySelector("strong")!.TextContent).Should().Equal("$10,800", "$10,811", "$4,200");
        forms.Select(form => form.QuerySelector(".tag")!.TextContent).Should().Equal("in force", "naive", "biased low");
    }

    [Fact]
    public async Task Another_policy_is_named_and_its_form_comes_first()
    {
        _company.Lifetime.Policies = new MetricPolicies { Lifetime = LifetimeForm.LostCustomersMean };

        var page = await OpenLoadedAsync("/clv");

        page.QuerySelector(".forms .name")!.TextContent.Should().Be("Lost customers only in force");
        page.QuerySelectorAll("p.inset")[0].TextContent.Should().Be("Policy in force: lifetime by lost customers only, gross margin 80%.");
    }

    [Fact]
    public async Task The_trend_has_a_row_for_each_month_and_a_column_for_each_form()
    {
        var rows = (await OpenLoadedAsync("/clv")).QuerySelectorAll("figure.chart")[0].QuerySelectorAll("tbody tr");

        rows.Should().HaveCount(14);
        rows[12].Children.Select(cell => cell.TextContent).Should().Equal("Sep 2026", "$10,800", "$10,811", "$4,200");
        rows[13].Children[0].TextContent.Should().Be("Oct 2026, so far");
    }

    [Fact]
    public async Task Two_falls_running_are_a_call_to_look()
    {
        HandWorked.Replace(Services, new StubReader<LifetimeValue>(period => HandWorked.LifetimeOf(period, new MetricPolicies(), value: 20_000_000m - period.Start.DayNumber)));

        (await OpenLoadedAsync("/clv")).QuerySelector(".call")!.TextContent.Should().StartWith("CLV has fallen two periods running");
    }

    [Fact]
    public async Task Each_segment_stands_beside_all_and_leads_to_the_page_of_it_alone()
    {
        var page = await OpenLoadedAsync("/clv?period=2026-08&value=0");

        page.QuerySelectorAll("tbody a.plain").Select(link => link.GetAttribute("href")).Should().Equal("/clv?period=2026-08&segment=Large", "/clv?period=2026-08&segment=Small");
    }

    [Fact]
    public async Task The_customers_stand_under_their_predicted_values()
    {
        var page = await OpenLoadedAsync("/clv");

        page.QuerySelector(".rows h2")!.TextContent.Should().Be("3 customers by predicted value");
        page.QuerySelectorAll(".rows tbody td").Select(cell => cell.TextContent.Trim()).Should().Equal("Tideway Foods", "Large", "Subscription", "32.0", "11.2 months", "43,214", "Corner Shop", "", "Purchases", "16.0", "3.4 purchases", "172");
        page.QuerySelector(".rows tbody a")!.GetAttribute("href").Should().Be($"/customers/{StubPredictions.Tideway.Value}");
        page.QuerySelector(".figure-lists p")!.TextContent.Should().Contain("2 by subscription, 1 by purchases.").And.Contain("4 more are there without a value").And.Contain("The models were learned 5 Oct 2026");
    }

    [Fact]
    public async Task A_bar_of_the_address_is_the_one_that_is_listed()
    {
        var bar = Spread.Bars[^1];
        var page = await OpenLoadedAsync($"/clv?value={bar.From}");

        _predictions.Asked.Should().Equal(bar);
        page.QuerySelector(".figure-lists a")!.GetAttribute("href").Should().Be("/clv");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("17")]
    public async Task An_address_that_names_no_bar_lists_everybody(string typed)
    {
        await OpenLoadedAsync($"/clv?value={typed}");
        _predictions.Asked.Should().Equal((ValueBar?)null);
    }

    [Fact]
    public async Task Without_enough_lifetimes_the_page_says_why_there_is_no_prediction()
    {
        HandWorked.Replace(Services, new StubReader<PredictedValues>(period => new PredictedValues(period, HandWorked.Dollars, 1m, Learned, null, 0, 0, 0, null)));

        var page = await OpenLoadedAsync("/clv");

        page.QuerySelector(".empty")!.TextContent.Should().Contain("No prediction yet: too few lifetimes");
        page.QuerySelector(".rows").Should().BeNull();
    }

    [Fact]
    public async Task Before_models_were_learned_the_page_says_that_they_are_being_learned()
    {
        HandWorked.Replace(Services, new StubReader<PredictedValues>(period => new PredictedValues(period, HandWorked.Dollars, 1m, null, null, 0, 0, 0, null)));

        (await OpenLoadedAsync("/clv")).QuerySelector(".empty")!.TextContent.Should().Contain("being learned for the first time");
    }

    [Fact]
    public async Task Speaks_Persian()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        var page = await OpenLoadedAsync("/clv");

        page.QuerySelector("h1")!.TextContent.Should().Be("ارزش طول عمر مشتری");
        page.QuerySelectorAll(".forms .tag").Select(tag => tag.TextContent).Should().Equal("معیار", "ساده‌انگارانه", "کم‌برآورد");
    }

    [Fact]
    public async Task Staff_are_sent_to_the_entry_desk()
    {
        _viewers.Viewer = new Viewer(MemberId.New(), [Role.Staff]);

        await OpenLoadedAsync("/clv");

        Address.Should().Be("http://localhost/entry");
        _predictions.Asked.Should().BeEmpty();
    }

    private async Task<IDocument> OpenLoadedAsync(string address)
    {
        var page = await OpenAsync<LifetimePage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }
}
