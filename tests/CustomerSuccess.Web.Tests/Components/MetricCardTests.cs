using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Tests.Components;

public class MetricCardTests : PageTest
{
    [Fact]
    public async Task A_figure_stands_with_its_unit_its_change_and_whether_it_is_clear()
    {
        var view = new MetricCardView("6.4%", "64 lost of 1,000", new ChangeView(ChangeDirection.Up, "+0.9 pt", "vs Aug", Certainty.Noise), [0.055, 0.064]);

        var page = await (await DrawAsync<MetricCard>(("Title", "Churn"), ("View", view))).DocumentAsync();

        page.QuerySelector(".value bdi")!.TextContent.Should().Be("6.4%");
        page.QuerySelector(".unit")!.TextContent.Should().Be("64 lost of 1,000");
        page.QuerySelector(".change")!.TextContent.Should().Contain("+0.9 pt").And.Contain("vs Aug").And.Contain("within noise");
        page.QuerySelectorAll("polyline").Should().ContainSingle();
    }

    [Fact]
    public async Task A_figure_that_is_not_defined_says_why_and_has_no_trend()
    {
        var view = new MetricCardView("–", "Not defined", WhyNot: "No customer was lost in six months.");

        var page = await (await DrawAsync<MetricCard>(("Title", "CLV"), ("View", view))).DocumentAsync();

        page.QuerySelector(".value")!.TextContent.Should().Contain("–");
        page.QuerySelector("p.muted")!.TextContent.Should().Be("No customer was lost in six months.");
        page.QuerySelector("svg.spark-svg").Should().BeNull();
    }

    [Fact]
    public async Task While_it_loads_it_keeps_its_place_and_says_so()
    {
        var page = await (await DrawAsync<MetricCard>(("Title", "Churn"))).DocumentAsync();

        page.QuerySelector("article")!.GetAttribute("aria-busy").Should().Be("true");
        page.QuerySelector("[role=status]")!.TextContent.Should().Be("Loading Churn");
        page.QuerySelectorAll(".skeleton").Should().HaveCount(3);
    }

    [Fact]
    public async Task A_gap_in_the_trend_is_a_gap_in_the_line_and_a_running_period_is_dashed()
    {
        var page = await (await DrawAsync<Sparkline>(("Points", new double?[] { 1, 2, null, 3, 4, 5 }), ("IsRunning", true))).DocumentAsync();

        page.QuerySelectorAll("polyline.ln:not(.dash)").Should().HaveCount(2);
        page.QuerySelectorAll("polyline.dash").Should().ContainSingle();
    }

    [Theory]
    [InlineData(HealthBand.Healthy, "Healthy", "سالم")]
    [InlineData(HealthBand.Watch, "Watch", "زیر نظر")]
    [InlineData(HealthBand.AtRisk, "At risk", "در خطر")]
    [InlineData(HealthBand.NotEnoughData, "Not enough data", "دادهٔ ناکافی")]
    public async Task Health_is_a_word_with_an_icon_in_both_languages(HealthBand band, string english, string persian)
    {
        var page = await (await DrawAsync<HealthBadge>(("Band", band))).DocumentAsync();
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));
        var other = await (await DrawAsync<HealthBadge>(("Band", band), ("Score", "۴۳"))).DocumentAsync();

        page.QuerySelector(".badge")!.TextContent.Should().Be(english);
        page.QuerySelector(".badge svg").Should().NotBeNull();
        other.QuerySelector(".badge")!.TextContent.Should().Be("۴۳" + persian);
    }
}
