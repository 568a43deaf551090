using CustomerSuccess.Domain.Catalogue;

namespace CustomerSuccess.Domain.Tests.Catalogue;

public class MetricsTests
{
    private static readonly string[] Headings = ["## Formula", "## Policies", "## Worked example", "## Unit and rounding", "## Ends of ranges", "## Not defined, and errors", "## Sources"];

    [Fact]
    public void Every_metric_has_its_page_and_every_page_its_metric() =>
        Directory.EnumerateFiles(Folder(), "*.md").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(Metrics.All.Select(metric => metric.Slug));

    [Fact]
    public void Every_page_says_all_that_a_reader_needs()
    {
        foreach (var metric in Metrics.All)
        {
            File.ReadAllLines(Path.Combine(Folder(), metric.Slug + ".md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Should().Equal(Headings, "{0} is a page of metrics", metric.Slug);
        }
    }

    [Fact]
    public void Less_is_better_for_churn_and_cost_only() =>
        Metrics.All.Where(metric => metric.Good is GoodDirection.Down).Should().Equal(Metrics.ChurnRate, Metrics.RetentionCost);

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CustomerSuccess.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(root.FullName, "docs", "metrics");
    }
}
