using AngleSharp.Dom;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Web.Churn;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Tests.Overview;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Churn;

public class ChurnPageTests : PageTest
{
    // 974 days are 32 months, 487 are 16.
    private static readonly SegmentStays Large = new("Large", [new(487, 10, 0), new(974, 0, 30)]);
    private static readonly SegmentStays Small = new("Small", [new(243.5m, 20, 0), new(487, 0, 20)]);
    private static readonly RenewalCount[] Falling = [new(1, 20, 80), new(2, 10, 70), new(3, 5, 65)];

    public ChurnPageTests()
    {
        new HandWorked().AddTo(Services);
        Services.AddSingleton<IViewers>(new StubViewers());
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(new DateOnly(2026, 10, 5)));
        Services.AddSingleton<ICustomerFigures>(new StubCustomers());
        Services.AddSingleton<ICustomerNames>(new StubCustomers());
        Services.AddSingleton<IFigureLists>(new StubLists());
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddSingleton<PrerenderedViews>();
        Services.AddSingleton<ICohortReader>(new StubCohorts());
        Services.AddReports();
    }

    [Fact]
    public async Task Segments_stand_beside_all_with_median_and_mean_up_to_one_horizon()
    {
        var page = await OpenAsync([Large, Small], Falling);
        var rows = page.QuerySelectorAll("[aria-label='Lifetimes by segment'] tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList();

        // Up to 16 months: Small 8 of all and 8 of one half; Large 16. Small runs flat at one half from 8 to 16 months.
        page.QuerySelector(".foot-note")!.TextContent.Should().EndWith("Means are up to 16.0 months.");
        rows.Select(row => row[0]).Should().Equal("All", "Large", "Small");
        rows[1].Skip(1).Take(3).Should().Equal("40", "10", "not reached");
        rows[1][4].Should().StartWith("16.0 ±");
        rows[2][3].Should().StartWith("12.0 (8.0 –");
        rows[2][4].Should().StartWith("12.0 ±");
    }

    [Fact]
    public async Task A_clear_difference_is_called_one() =>
        (await OpenAsync([Large, Small], Falling)).Body!.TextContent.Should().Contain("Clear difference: customers of some segments stay longer");

    [Fact]
    public async Task Segments_that_are_alike_have_no_clear_difference() => (await OpenAsync([Large, Large with { Segment = "Small" }], Falling)).Body!.TextContent
        .Should().Contain("No clear difference between segments (log-rank χ² 0.00, degrees of freedom 1, chance 1.000)");

    [Fact]
    public async Task Segments_that_lost_nobody_are_not_compared() =>
        (await OpenAsync([new("A", [new(100, 0, 9)]), new("B", [new(90, 0, 9)])], Falling)).Body!.TextContent.Should().Contain("Segments cannot be compared yet");

    [Fact]
    public async Task The_curve_has_its_table_with_limits_and_says_nothing_past_what_was_seen()
    {
        var rows = (await OpenAsync([Large, Small], Falling)).QuerySelectorAll("figure.chart")[1].QuerySelectorAll("tbody tr");

        rows.Should().HaveCount(33);
        rows[0].Children.Select(cell => cell.TextContent).Should().Equal("After 0 months", "100.0% (100.0% – 100.0%)", "100.0% (100.0% – 100.0%)");
        rows[8].Children[2].TextContent.Should().StartWith("50.0% (");
        rows[17].Children.Select(cell => cell.TextContent).Last().Should().Be("–");
    }

    [Fact]
    public async Task What_was_seen_is_told_from_what_is_projected()
    {
        var page = await OpenAsync([Large], Falling);
        var rows = page.QuerySelectorAll("figure.chart")[2].QuerySelectorAll("tbody tr");

        rows.Should().HaveCount(4 + RetentionProjection.Ahead);
        rows[3].Children.Select(cell => cell.TextContent).Take(3).Should().Equal("After 3 months", "70", "65.0%");
        rows[4].Children.Select(cell => cell.TextContent).Skip(1).Take(2).Should().Equal("–", "–");
        page.QuerySelector(".call.warn")!.TextContent.Should().StartWith("A projection, not a promise").And.Contain("from 100 customers");
    }

    [Theory]
    [InlineData(new[] { 10.0, 90, 9, 81 }, "No projection: the share lost does not fall")]
    [InlineData(new[] { 0.0, 90, 0, 81 }, "No projection: nobody has left yet")]
    [InlineData(new[] { 10.0, 90 }, "No projection: only one month was seen")]
    [InlineData(new double[0], "No projection: nobody has been a customer for a full month yet")]
    [InlineData(new[] { 3.0, 5, 1, 4 }, "No projection: fewer than 10 customers")]
    public async Task Without_a_projection_the_page_says_why(double[] counts, string reason)
    {
        var page = await OpenAsync([Large], [.. counts.Chunk(2).Select((count, i) => new RenewalCount(i + 1, count[0], count[1]))]);

        page.QuerySelector(".empty")!.TextContent.Trim().Should().StartWith(reason);
        page.QuerySelector(".call").Should().BeNull();
    }

    [Fact]
    public async Task Without_customers_there_is_no_curve() =>
        (await OpenAsync([], [])).QuerySelectorAll(".empty").Select(empty => empty.TextContent.Trim()).Should().Contain("No customers yet. Lifetimes appear once customers are won.");

    [Fact]
    public async Task Speaks_Persian()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        var page = await OpenAsync([Large, Small], Falling);

        page.QuerySelectorAll("h2").Select(head => head.TextContent).Should().Contain(["مشتریان چه مدت می‌مانند", "ماندگاری پیش رو"]);
        page.Body!.TextContent.Should().Contain("تفاوت آشکار").And.Contain("پس از ۸ ماه");
    }

    private async Task<IDocument> OpenAsync(IReadOnlyList<SegmentStays> segments, IReadOnlyList<RenewalCount> months)
    {
        HandWorked.Replace(Services, new StubReader<CustomerStays>(period => new CustomerStays(period, segments, months)));
        var page = await OpenAsync<ChurnPage>("/churn");
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }
}
