using System.Text.RegularExpressions;
using System.Xml.Linq;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests;

/// <summary>Holds the texts together: both languages, and neither a text that is missing nor one that nobody asks for.</summary>
/// <remarks>
/// A key is found in the sources as it stands, or by its beginning: <c>Text["Role." + role]</c>, <c>$"Card.{metric}"</c>. A key that is
/// composed without a beginning of its own, such as an enum's name, is announced at the head of the English file:
/// <c>&lt;!-- composed: SurveyFault DraftOf*Correction --&gt;</c> names enums, whose members are keys, and patterns.
/// </remarks>
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

    /// <summary>After Persian letters 2026-03-21 is drawn as 21-03-2026, unless it is isolated (U+2066).</summary>
    [Fact]
    public void A_day_with_hyphens_keeps_its_direction_in_Persian() => Files.Where(file => file.EndsWith(".fa.resx", StringComparison.Ordinal)).Should().AllSatisfy(file =>
        Texts(file).Values.Should().NotContain(text => BareDay().IsMatch(text), Path.GetFileName(file)));

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

    [Fact]
    public void Every_text_is_asked_for_somewhere()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.WebSource, "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var named = Named().Matches(sources).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var beginnings = Beginning().Matches(sources).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var ends = End().Matches(sources).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        var unused = English.SelectMany(file =>
        {
            var announced = Announced(file);
            var keys = Texts(file).Keys;
            announced.Should().NotContain(pattern => !keys.Any(key => pattern.IsMatch(key)), $"{Path.GetFileName(file)} announces only keys that it has");
            return keys
                .Where(key => !named.Contains(key) && !sources.Contains($"\"{key}\"", StringComparison.Ordinal) && !beginnings.Any(part => key.StartsWith(part, StringComparison.Ordinal)) && !ends.Any(part => key.EndsWith(part, StringComparison.Ordinal)) && !announced.Exists(pattern => pattern.IsMatch(key)))
                .Select(key => $"{Path.GetFileName(file)} {key}");
        });

        unused.Should().BeEmpty();
    }

    private static List<Regex> Announced(string file) => [.. XDocument.Load(file).Root!.Nodes().OfType<XComment>()
        .Select(comment => comment.Value.Trim()).Where(text => text.StartsWith("composed:", StringComparison.Ordinal))
        .SelectMany(text => text["composed:".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(name => name.Contains('*', StringComparison.Ordinal) ? Regex.Escape(name).Replace("\\*", ".+", StringComparison.Ordinal) : string.Join('|', NamesOf(name)))
        .Select(pattern => new Regex($"^(?:{pattern})$"))];

    private static string[] NamesOf(string name) => Enum.GetNames(
        new[] { typeof(Interval), typeof(CustomerSuccessContext), typeof(App) }.SelectMany(one => one.Assembly.GetTypes()).Single(type => type.IsEnum && type.Name == name));

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(file).Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"nameof\((?:\w+\.)*(?<key>\w+)\)")]
    private static partial Regex Named();

    /// <summary>An indexer's text before a plus, any text before a plus that ends in a point, and an interpolated text up to its first brace.</summary>
    [GeneratedRegex(@"\[""(?<key>[^""]{3,})"" \+|""(?<key>[^""]{2,}\.)"" \+|\$""(?<key>[A-Z]\w+\.(?:\w+\.)?)\{")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\+ ""(?<key>\.[^""]+)""")]
    private static partial Regex End();

    [GeneratedRegex(@"(?<![\u2066\d])\d{4}-\d{2}-\d{2}(?!\d)")]
    private static partial Regex BareDay();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex(@"@inject IStringLocalizer<(?<type>\w+)> (?<name>\w+)")]
    private static partial Regex Injected();
}
