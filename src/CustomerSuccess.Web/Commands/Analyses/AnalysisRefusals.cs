using CustomerSuccess.Data.Imports;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>The lines of a file that could not be used: the first of them by name, and how many there are.</summary>
internal sealed class AnalysisRefusals(string file, Terminal terminal)
{
    /// <summary>How many lines are named.</summary>
    private const int MostNamed = 200;

    private readonly List<ImportRefusal> _named = [];

    public int Count { get; private set; }

    public void Add(ImportRefusal refusal)
    {
        if (Count++ < MostNamed)
        {
            _named.Add(refusal);
            terminal.Warn(RefusalWords.Of(refusal, terminal.Text));
        }
    }

    /// <summary>Says that there were more than are named, and how many in all.</summary>
    public void Tell()
    {
        if (Count > MostNamed)
        {
            terminal.Warn(terminal.Text["MoreLinesRefused", Terminal.Count(Count - MostNamed), file]);
        }
    }

    /// <summary>Returns the lines that are named, as part of a result.</summary>
    public IEnumerable<AnalysisFields> Lines(IStringLocalizer<AnalysisWords> words) => _named.Select(refusal =>
    {
        var line = new AnalysisFields(words);
        line.Add("line", refusal.Line);
        line.Add("column", refusal.Column);
        line.Add("value", refusal.Value);
        line.Add("reason", RefusalWords.ReasonOf(refusal, terminal.Text));
        return line;
    });
}
