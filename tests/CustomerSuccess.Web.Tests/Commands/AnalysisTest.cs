using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CustomerSuccess.Web.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Commands;

/// <summary>Runs <c>analyze</c> on small files, without any database.</summary>
public abstract class AnalysisTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analyses-").FullName;
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private StringWriter _output = new();
    private StringWriter _error = new();

    protected AnalysisTest() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    /// <summary>Gets what was printed in the last run.</summary>
    internal string Output => _output.ToString();

    /// <summary>Gets what was said on the standard error in the last run.</summary>
    internal string Error => _error.ToString();

    /// <summary>Writes a file and returns its path.</summary>
    internal string File(string text, string name = "data.csv")
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    internal async Task<ExitCode> RunAsync(params string[] args)
    {
        (_output, _error) = (new StringWriter(), new StringWriter());
        return await CommandLine.RunAsync(args, _services, new Terminal(_services.GetRequiredService<IStringLocalizer<CommandWords>>(), _output, _error), CancellationToken.None);
    }

    /// <summary>Runs an analysis that must go well and returns its JSON, every field of which has its words in both languages.</summary>
    internal async Task<JsonElement> JsonAsync(params string[] args)
    {
        (await RunAsync([.. args, "--json"])).Should().Be(ExitCode.Done, Error);
        var json = JsonDocument.Parse(Output).RootElement;
        FieldsOf(json).Except(["refused_lines", "notes"]).Should().BeSubsetOf(Labels.Value);
        return json;
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static readonly Lazy<IReadOnlyList<string>> Labels = new(() =>
    [
        .. XDocument.Load(Path.Combine(Repository.WebSource, "Commands", "Analyses", "AnalysisWords.fa.resx")).Descendants("data")
            .Select(data => (string)data.Attribute("name")!).Where(name => name.StartsWith("Field.", StringComparison.Ordinal)).Select(name => name["Field.".Length..]),
    ]);

    private static IEnumerable<string> FieldsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(field => field.Name != "refused_lines" && !field.Name.EndsWith("_reason", StringComparison.Ordinal))
            .SelectMany(field => FieldsOf(field.Value).Prepend(field.Name)).Distinct(),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(FieldsOf).Distinct(),
        _ => [],
    };
}
