using System.Text.RegularExpressions;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests;

public class ArchitectureTests
{
    [Fact]
    public void The_domain_depends_on_nothing_but_the_framework_and_mathematics() =>
        typeof(Period).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Should().OnlyContain(name => name.StartsWith("System", StringComparison.Ordinal) || name == "MathNet.Numerics");

    [Fact]
    public void Pages_reach_records_through_the_domain_only()
    {
        var pages = Directory.EnumerateFiles(Repository.WebSource, "*.razor*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Members/", StringComparison.Ordinal) && (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".razor.cs", StringComparison.Ordinal)));

        pages.Should().NotBeEmpty().And.AllSatisfy(page => Regex.IsMatch(File.ReadAllText(page), @"CustomerSuccess\.Data\b").Should().BeFalse(page));
    }

    [Fact]
    public void Every_folder_is_the_namespace_of_what_is_in_it()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.WebSource, "*.cs", SearchOption.AllDirectories).Where(file => !Regex.IsMatch(file, "/(obj|bin|assets)/") && !file.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            var folder = Path.GetRelativePath(Repository.WebSource, Path.GetDirectoryName(file)!).Replace('/', '.');
            var expected = folder == "." ? "CustomerSuccess.Web" : "CustomerSuccess.Web." + folder;
            Regex.Match(File.ReadAllText(file), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value.Should().Be(expected, file);
        }
    }
}
