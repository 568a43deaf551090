using AngleSharp.Dom;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Tests.Closing;
using CustomerSuccess.Web.Tests.Members;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Overview;

public class OverviewPageTests : PageTest
{
    private readonly HandWorked _company = new();
    private readonly StubViewers _viewers = new();
    private readonly StubCustomers _customers = new();

    public OverviewPageTests()
    {
        _company.AddTo(Services);
        Services.AddSingleton<IViewers>(_viewers);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<ICustomerFigures>(_customers);
        Services.AddSingleton<ICustomerNames>(_customers);
        Services.AddSingleton<IFigureLists>(new StubLists());
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddSingleton<PrerenderedViews>();
        Services.AddSingleton<OverviewReader>();
        Services.AddScoped<AttentionReader>();
        Services.AddReports();
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
    public async Task The_charts_lead_to_their_pages_with_the_same_period_and_slice()
    {
        var page = await OpenLoadedAsync("/?period=2026-08&segment=Large&working=churn&part=Lost");

        page.QuerySelectorAll("a").Where(link => link.TextContent.StartsWith("Details", StringComparison.Ordinal)).Select(link => link.GetAttribute("href"))
            .Should().Equal("/mrr?period=2026-08&segment=Large", "/churn?period=2026-08&segment=Large");
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
        var card = page.QuerySelectorAll(".figure")[1];
        card.QuerySelector("header .sub")!.TextContent.Should().Be("so far");
        card.QuerySelector(".unit")!.TextContent.Should().Be("64 lost of 1,000", "the card is too narrow for both");
    }

    [Fact]
    public async Task A_month_that_has_not_begun_is_neither_offered_nor_pretended()
    {
        var page = await OpenLoadedAsync("/?period=2030-01");

        Squeezed(page.QuerySelector(".page-head p")!).Should().Be("September 2026. Compared with August 2026.");
    }

    [Fact]
    public async Task A_closed_month_says_whether_it_reads_as_it_was_reported()
    {
        Services.AddSingleton<IClosingDesk>(new StubClosings());

        var strip = (await OpenLoadedAsync("/?period=2026-09")).QuerySelector(".call.warn")!;

        Squeezed(strip).Should().Contain("The month is closed, and 2 of its figures read otherwise since:");
        strip.QuerySelector("a")!.GetAttribute("href").Should().Be("/settings/closing?month=2026-09-01");
    }

    [Fact]
    public async Task A_slice_of_a_closed_month_is_not_closed()
    {
        Services.AddSingleton<IClosingDesk>(new StubClosings());

        (await OpenLoadedAsync("/?period=2026-09&segment=Large")).QuerySelector(".call.warn").Should().BeNull();
    }

    [Fact]
    public async Task A_lifetime_value_that_falls_twice_running_is_a_call()
    {
        HandWorked.Replace(Services, FallingLifetime());

        var page = await OpenLoadedAsync("/");

        page.QuerySelector(".call")!.TextContent.Should().Contain("CLV has fallen two periods running");
    }

    [Fact]
    public async Task The_naive_forms_of_lifetime_value_stand_beside_it_marked_as_what_they_are()
    {
        var card = (await OpenLoadedAsync("/?period=2026-08&segment=Large")).QuerySelectorAll(".figure")[6];

        // 750 a month at 80%: ÷ 5.55%, and × 7 months.
        card.QuerySelectorAll(".beside").Select(Squeezed).Should().Equal("1 ÷ churn: $10,811, naive", "Lost customers only: $4,200, biased low");
        card.QuerySelector("h2 a")!.GetAttribute("href").Should().Be("/clv?period=2026-08&segment=Large");
    }

    [Fact]
    public async Task A_steady_lifetime_value_is_none() => (await OpenLoadedAsync("/")).QuerySelector(".call").Should().BeNull();

    [Fact]
    public async Task An_empty_database_says_the_next_step()
    {
        Services.SignIn(Role.Lead);
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

    [Fact]
    public async Task Customers_at_risk_stand_with_their_reasons()
    {
        _customers.BySign[CustomerSign.AtRisk] = [Customer("Tideway Foods", 48_200_000_000, 43.9m, HealthBand.AtRisk, lastContact: new DateOnly(2026, 8, 20), change: -12m)];

        var line = (await OpenLoadedAsync("/")).QuerySelector(".list li")!;

        line.QuerySelector(".name")!.TextContent.Should().Contain("Tideway Foods");
        line.QuerySelector(".num")!.TextContent.Should().Be("$48,200");
        line.QuerySelector(".badge")!.TextContent.Should().Be("43At risk");
        line.QuerySelector(".why")!.TextContent.Should().Be("fell 12 in 30 days, no contact for 46 days"); // From 20 August to 5 October.
    }

    [Fact]
    public async Task A_detractor_whom_somebody_was_in_touch_with_since_does_not_wait()
    {
        var answered = new LastAnswer(3, RatingScale.ZeroToTen, new DateOnly(2026, 10, 1));
        _customers.BySign[CustomerSign.Detractor] =
        [
            Customer("Waits", 100_000_000, 60m, HealthBand.Watch, lastContact: answered.On, answer: answered),
            Customer("Was called", 100_000_000, 60m, HealthBand.Watch, lastContact: answered.On.AddDays(1), answer: answered),
        ];

        var card = (await OpenLoadedAsync("/")).QuerySelectorAll(".cols-3 .card")[1];

        card.QuerySelectorAll(".name").Select(Squeezed).Should().Equal("Waits");
        card.QuerySelector(".tag")!.TextContent.Should().Be("3 of 10");
        Squeezed(card.QuerySelector(".num")!).Should().Be("4 d");
        card.QuerySelector("header a")!.GetAttribute("href").Should().Be("/customers?sign=detractor&sort=contact&who=active");
    }

    [Fact]
    public async Task Renewals_of_the_next_thirty_days_stand_there()
    {
        _customers.BySign[CustomerSign.RenewsSoon] =
        [
            Customer("Ridgeway Tools", 31_400_000_000, 47m, HealthBand.AtRisk, renewsOn: new DateOnly(2026, 10, 18)),
            Customer("Later", 31_400_000_000, 47m, HealthBand.AtRisk, renewsOn: new DateOnly(2026, 11, 5)),
        ];

        var card = (await OpenLoadedAsync("/")).QuerySelectorAll(".cols-3 .card")[2];

        card.QuerySelectorAll(".name").Select(Squeezed).Should().Equal("Ridgeway Tools");
        Squeezed(card.QuerySelector(".num")!).Should().Be("in 13 days");
        Squeezed(card.QuerySelector("header a")!).Should().StartWith("All 2 in 90 days");
    }

    [Fact]
    public async Task Segments_are_compared_by_score_with_its_range()
    {
        var lines = (await OpenLoadedAsync("/")).QuerySelectorAll(".nps tbody tr");

        lines.Select(line => line.QuerySelector("th bdi")!.TextContent).Should().Equal("All", "Large", "Small");
        lines[0].QuerySelectorAll(".shares > span").Select(share => share.LastChild!.TextContent).Should().Equal("70", "20", "10");
        lines[0].QuerySelector(".score")!.TextContent.Should().Be("60, 95% range 45 to 71");
    }

    private static CustomerFigures Customer(
        string name, long mrr, decimal score, HealthBand band, DateOnly? lastContact = null, LastAnswer? answer = null, DateOnly? renewsOn = null, decimal? change = null) => new(
        CustomerId.New(), name, "Large", null, MemberId.New(), true, null, null, null, new MrrAmount(mrr, HandWorked.Dollars), new HealthReading(new Figure.Defined(score), band, 0.9m, false),
        change is { } some ? new Figure.Defined(some) : new Figure.NotDefined(WhyNot.NothingBefore), lastContact ?? StubCustomers.Today, answer, renewsOn);

    private async Task<IDocument> OpenLoadedAsync(string address)
    {
        var page = await OpenAsync<OverviewPage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }

    private static string[] PartsOf(IElement element) => [.. element.Children.Select(Squeezed)];

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static StubReader<Domain.Lifetime.LifetimeValue> FallingLifetime() => new((period, policies) => HandWorked.LifetimeOf(period, policies, 10_000_000m - period.Start.DayNumber));
}
