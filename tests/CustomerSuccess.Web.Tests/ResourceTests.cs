using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CustomerSuccess.Web.Tests;

public partial class ResourceTests
{
    private static readonly string[] Files = [.. Directory.EnumerateFiles(Repository.WebSource, "*.resx", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];

    private static IEnumerable<string> English => Files.Where(file => !file.EndsWith(".fa.resx", StringComparison.Ordinal));

    [Fact]
    public void Every_text_exists_in_both_languages() =>
        English.Should().NotBeEmpty().And.AllSatisfy(file => Texts(Path.ChangeExtension(file, "fa.resx")).Keys.Should().BeEquivalentTo(Texts(file).Keys, file));

    [Fact]
    public void Both_languages_take_the_same_values() => English.Should().AllSatisfy(file =>
    {
        var persian = Texts(Path.ChangeExtension(file, "fa.resx"));
        foreach (var (key, text) in Texts(file))
        {
            Places(persian[key]).Should().BeEquivalentTo(Places(text), $"{Path.GetFileName(file)} {key}");
        }
    });

    [Fact]
    public void Persian_is_written_with_Persian_letters() => Files.Where(file => file.EndsWith(".fa.resx", StringComparison.Ordinal)).Should().AllSatisfy(file =>
        Texts(file).Values.Should().NotContain(text => text.Contains('ي') || text.Contains('ك') || text.Contains('ى'), Path.GetFileName(file)));

    [Fact]
    public void A_text_that_a_page_asks_for_by_name_is_there()
    {
        foreach (var page in Directory.EnumerateFiles(Repository.WebSource, "*.razor", SearchOption.AllDirectories).Where(page => !page.Contains("/obj/", StringComparison.Ordinal)))
        {
            foreach (Match injected in Injected().Matches(File.ReadAllText(page)))
            {
                var file = English.SingleOrDefault(file => Path.GetFileNameWithoutExtension(file) == injected.Groups["type"].Value);
                file.Should().NotBeNull($"{Path.GetFileName(page)} takes its texts from {injected.Groups["type"].Value}");
                var known = Texts(file!).Keys;
                var source = File.ReadAllText(page) + (File.Exists(page + ".cs") ? File.ReadAllText(page + ".cs") : string.Empty);
                var asked = Regex.Matches(source, $@"\b{injected.Groups["name"].Value}\[""(?<key>[^""]+)""[,\]]").Select(match => match.Groups["key"].Value);
                asked.Should().BeSubsetOf(known, Path.GetFileName(page));
            }
        }
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(file).Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex(@"@inject IStringLocalizer<(?<type>\w+)> (?<name>\w+)")]
    private static partial Regex Injected();
}
