using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands;

/// <summary>Speaks to the one at the command line: results on the standard output, progress and faults on the standard error.</summary>
internal sealed class Terminal(IStringLocalizer<CommandWords> text, TextWriter output, TextWriter error, TextReader? input = null)
{
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();

    /// <summary>Gets the words.</summary>
    public IStringLocalizer<CommandWords> Text => text;

    /// <summary>Gets where words are typed; none for the keyboard itself.</summary>
    public TextReader? Input => input;

    public void Say(string line) => output.WriteLine(line);

    public void Warn(string line) => error.WriteLine(line);

    /// <summary>Shows how far something is, at most twice a second.</summary>
    public void Show(Func<string> line)
    {
        if (_sinceShown.ElapsedMilliseconds >= 500)
        {
            _sinceShown.Restart();
            error.WriteLine(line());
        }
    }

    /// <summary>Returns a count with groups.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
