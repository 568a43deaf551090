using System.Security.Claims;
using AngleSharp.Dom;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Health;

public class ModelCheckPageTests : PageTest
{
    private static readonly DateOnly March = new(2026, 3, 31);
    private static readonly DateOnly June = new(2026, 6, 30);
    private readonly StubChecks _checks = new();
    private readonly StubViewers _viewers = new();

    public ModelCheckPageTests()
    {
        Services.AddSingleton<IModelChecks>(_checks);
        Services.AddSingleton<IViewers>(_viewers);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<PrerenderedViews>();
        Services.AddScoped<FactorWords>();
        Services.AddModelCheck();
        Services.AddAccessPolicies();
        Services.AddCascadingAuthenticationState();
        Services.AddSingleton<AuthenticationStateProvider, NobodySignedIn>();
    }

    [Fact]
    public async Task Shows_how_well_the_score_separated_those_who_left()
    {
        Add(March);
        Add(June);

        var page = await OpenLoadedAsync();

        // 20 of 100 at 40 and 5 of 100 at 80 left, twice. Of a lost and a kept one, 40 and 80: (0.8 × 95/175) + half of the ties (0.8 × 80/175 + 0.2 × 95/175).
        page.QuerySelectorAll(".figure .value bdi").Select(value => value.TextContent).Should().Equal("0.67", "1.6×", "0.1038", "50");
        page.QuerySelectorAll(".figure .beside")[0].TextContent.Should().Be("Those who left had the lower scores");
        page.QuerySelectorAll(".figure .unit")[3].TextContent.Should().Be("of 400 scores");
    }

    [Fact]
    public async Task Churn_stands_by_band_with_its_range()
    {
        Add(June);

        var bands = (await OpenLoadedAsync()).QuerySelectorAll("table.outcomes")[0].QuerySelectorAll("tbody tr");

        // Wilson: 20 of 100 is 13.3 to 28.9%, 5 of 100 is 2.2 to 11.2%.
        bands.Select(band => band.QuerySelector(".badge")!.TextContent).Should().Equal("Healthy", "Watch", "At risk", "Not enough data");
        bands[0].QuerySelector(".score")!.TextContent.Should().Be("5.0%, 95% range 2.2% to 11.2%");
        bands[2].QuerySelector(".score")!.TextContent.Should().Be("20.0%, 95% range 13.3% to 28.9%");
        bands[1].TextContent.Should().Contain("–");
    }

    [Fact]
    public async Task A_factor_without_power_is_said_to_have_none()
    {
        Add(June);

        var page = await OpenLoadedAsync();

        var factors = page.QuerySelectorAll("table.outcomes")[1].QuerySelectorAll("tbody tr");
        factors.Select(factor => factor.QuerySelector("th .sure")!.TextContent).Should().Equal("separates", "no power");
        factors[1].QuerySelectorAll("td.n").Select(cell => cell.TextContent).Should().Equal("25", "200", "100%", "100%");
        page.QuerySelector(".call")!.TextContent.Should().StartWith("No power by themselves: Relationship (manager's sentiment).");
        page.QuerySelector(".notes")!.TextContent.Should().Contain("Entered by hand: 20% of the weight that had data.");
    }

    [Fact]
    public async Task The_forecast_of_a_month_end_stands_against_what_came()
    {
        Add(March);
        Add(June);

        var fifths = (await OpenLoadedAsync()).QuerySelectorAll("table.outcomes")[3].QuerySelectorAll("tbody tr");

        fifths.Select(fifth => fifth.QuerySelectorAll("td.n")[0].TextContent).Should().Equal("5.0%", "20.0%");
        fifths.Select(fifth => fifth.QuerySelector(".sure")!.TextContent).Should().Equal("as forecast", "as forecast");
    }

    [Fact]
    public async Task With_too_few_outcomes_it_says_how_many_are_needed()
    {
        Add(June, lostLow: 4, lostHigh: 0);

        var page = await OpenLoadedAsync();

        page.QuerySelector(".empty")!.TextContent.Should().Contain("Not enough outcomes yet: 4 of 10 needed");
        page.QuerySelector(".figure").Should().BeNull();
    }

    [Fact]
    public async Task Without_month_ends_it_says_so() =>
        (await OpenLoadedAsync()).QuerySelector(".empty")!.TextContent.Should().Contain("no month end has a score and 90 days behind it");

    [Fact]
    public async Task A_sample_is_said_to_be_one()
    {
        Add(June);
        _checks.AllCustomers = 1_000_000;

        (await OpenLoadedAsync()).QuerySelector(".notes")!.TextContent.Should().Contain("A sample of 100 of 1,000,000 customers.");
    }

    [Fact]
    public async Task Speaks_Persian_with_the_days_of_its_calendar()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));
        Add(March);
        Add(June);

        var page = await OpenLoadedAsync();

        page.QuerySelector("h1")!.TextContent.Should().Be("آزمون مدل");
        page.QuerySelector(".page-head p")!.TextContent.Should().Contain("۱۱ فروردین ۱۴۰۵").And.Contain("۹ تیر ۱۴۰۵");
        page.QuerySelector(".figure .value bdi")!.TextContent.Should().Be("۰٫۶۷");
    }

    [Fact]
    public async Task Account_managers_are_sent_away()
    {
        _viewers.Viewer = new Viewer(MemberId.New(), [Role.AccountManager]);

        await OpenAsync<ModelCheckPage>("/settings/model-check");

        Address.Should().Be("http://localhost/denied");
        _checks.Readings.Should().Be(0);
    }

    /// <summary>Adds a month end at which 100 customers have 40 and 100 have 80 by use alone; a factor entered by hand says the same of all.</summary>
    private void Add(DateOnly on, int lostLow = 20, int lostHigh = 5)
    {
        HealthObservation Seen(int number, decimal score, HealthBand band, bool isLost) => new(
            new CustomerId(new Guid(number, 0, 0, new byte[8])), on, score, band, IsOverridden: false, isLost,
            [new(HealthFactors.ProductUse, score, 0.4m, false), new(HealthFactors.Relationship, 50, 0.1m, true)]);
        _checks.Observations.AddRange(Enumerable.Range(1, 100).Select(i => Seen(i, 40, HealthBand.AtRisk, i <= lostLow)));
        _checks.Observations.AddRange(Enumerable.Range(1, 100).Select(i => Seen(100 + i, 80, HealthBand.Healthy, i <= lostHigh)));
    }

    /// <summary>The tabs of the settings ask who is signed in.</summary>
    private sealed class NobodySignedIn : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal()));
    }

    private async Task<IDocument> OpenLoadedAsync()
    {
        var page = await OpenAsync<ModelCheckPage>("/settings/model-check");
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }
}
