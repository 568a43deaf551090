namespace CustomerSuccess.Domain.Tests.Models;

public class ModelPagesTests
{
    // Who looks for a model finds its page, and there what it assumes and when to leave it alone.
    [Theory]
    [InlineData("survival")]
    [InlineData("shifted-beta-geometric")]
    [InlineData("bg-nbd")]
    [InlineData("gamma-gamma")]
    [InlineData("back-test")]
    [InlineData("cohorts")]
    [InlineData("model-check")]
    public void Every_model_has_its_page(string model)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), model + ".md"));
        var headings = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        foreach (var heading in (string[])["Formula", "Assumptions", "When not to use it", "Sources"])
        {
            headings.Should().ContainSingle(line => line.Contains(heading, StringComparison.Ordinal), "the page of {0} has a part on it", model);
        }
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CustomerSuccess.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(root.FullName, "docs", "models");
    }
}
