using CustomerSuccess.Web.Components.Charts;

namespace CustomerSuccess.Web.Tests.Components.Sheets;

public class DownloadsTests : PageTest
{
    /// <summary>Tables and lists without a file of their own, and why.</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["ChartTable.razor"] = "ChartCard has the button",
        ["CustomerTable.razor"] = "the pages around it have the button",
        ["AttentionCard.razor"] = "the first lines of the list of customers, which has the button",
        ["FileCard.razor"] = "the first lines of a file that somebody has just sent",
        ["ConflictStrip.razor"] = "two versions of one record, while it is being saved",
        ["WorkPage.razor"] = "its lists have the button; the drafts are one's own half-written forms",
        ["CustomersSkeleton.razor"] = "nothing is there yet",
        ["CustomerSkeleton.razor"] = "nothing is there yet",
    };

    [Fact]
    public void Every_table_and_list_can_be_downloaded()
    {
        var lacking = Directory.EnumerateFiles(Repository.WebSource, "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !Without.ContainsKey(Path.GetFileName(file)))
            .Where(file => File.ReadAllText(file) is var markup
                && (markup.Contains("<table", StringComparison.Ordinal) || markup.Contains("<ul class=\"list", StringComparison.Ordinal))
                && !markup.Contains("<CsvDownload", StringComparison.Ordinal) && !markup.Contains(" download ", StringComparison.Ordinal));

        lacking.Select(Path.GetFileName).Should().BeEmpty("each list and chart exports what it shows");
    }

    [Fact]
    public async Task A_chart_has_the_button_as_soon_as_it_has_figures()
    {
        var table = new ChartTableView(["Month", "Value"], [["Sep", "1"]]);

        var page = await (await DrawAsync<ChartCard>(("Title", "Churn"), ("Options", new { }), ("Table", table))).DocumentAsync();

        page.QuerySelectorAll("header button").Select(button => button.TextContent).Should().Contain("CSV of Churn");
    }
}
