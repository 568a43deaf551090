using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>A model run on a file of the user's own. It reads no records and needs no database.</summary>
internal abstract class AnalysisVerb(string analysis) : Verb("analyze " + analysis)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed override bool UsesRecords => false;

    public sealed override IReadOnlyList<string> Options => ["input", .. OwnOptions];

    public sealed override IReadOnlyList<string> Flags => ["json", .. OwnFlags];

    /// <summary>Gets the options of this analysis.</summary>
    protected abstract IReadOnlyList<string> OwnOptions { get; }

    /// <summary>Gets the flags of this analysis.</summary>
    protected virtual IReadOnlyList<string> OwnFlags => [];

    public sealed override Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        var words = services.GetRequiredService<IStringLocalizer<AnalysisWords>>();
        var asked = new AnalysisOptions(arguments, terminal);
        using var table = AnalysisTable.Open(asked.Required("input"), terminal, cancellation);
        var result = new AnalysisFields(words);
        Analyse(asked, table, result);
        table.Refusals.Tell();
        if (table.Used == 0)
        {
            terminal.Warn(terminal.Text["NoLineToAnalyse", table.Name]);
            return Task.FromResult(ExitCode.Failed);
        }

        var report = Heading(table, words).With(result);
        if (arguments.Has("json"))
        {
            terminal.Say(report.Json.ToJsonString(Indented));
        }
        else
        {
            new AnalysisText(words, terminal).Say(report.Json);
        }

        return Task.FromResult(table.Refusals.Count > 0 ? ExitCode.Failed : ExitCode.Done);
    }

    /// <summary>Reads the lines and adds what comes of them to the result, field by field in the order of docs/analyze.md.</summary>
    /// <exception cref="UsageException">An option cannot be understood.</exception>
    protected abstract void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result);

    private AnalysisFields Heading(AnalysisTable table, IStringLocalizer<AnalysisWords> words)
    {
        var heading = new AnalysisFields(words);
        heading.Add("analysis", analysis);
        heading.Add("input", table.Name);
        heading.Add("lines_used", table.Used);
        heading.Add("lines_refused", table.Refusals.Count);
        heading.Add("refused_lines", table.Refusals.Lines(words));
        return heading;
    }
}
