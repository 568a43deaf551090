using System.Globalization;
using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Web.Commands;

/// <summary>The words of a command line behind the verb.</summary>
internal sealed class Arguments
{
    /// <summary>Options that every verb takes.</summary>
    public static readonly string[] Everywhere = ["language", "database", "connection"];

    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _words = [];
    private readonly Terminal _terminal;

    private Arguments(Terminal terminal) => _terminal = terminal;

    public IReadOnlyList<string> Words => _words;

    /// <summary>Reads the words by what a verb takes: <c>--name value</c>, <c>--name=value</c>, <c>--flag</c>.</summary>
    public static Arguments Read(Verb verb, IEnumerable<string> words, Terminal terminal)
    {
        var arguments = new Arguments(terminal);
        using var each = words.GetEnumerator();
        while (each.MoveNext())
        {
            if (!each.Current.StartsWith("--", StringComparison.Ordinal))
            {
                arguments._words.Add(each.Current);
                continue;
            }

            var (name, value) = each.Current[2..].Split('=', 2) is [var before, var after] ? (before, after) : (each.Current[2..], null);
            if (verb.Flags.Contains(name) && value is null)
            {
                arguments._flags.Add(name);
            }
            else if (verb.Options.Contains(name) || Everywhere.Contains(name))
            {
                arguments._options[name] = value ?? (each.MoveNext() ? each.Current : throw new UsageException(terminal.Text["OptionNeedsValue", name]));
            }
            else if (!name.Contains(':', StringComparison.Ordinal))
            {
                throw new UsageException(terminal.Text["OptionUnknown", name, verb.Name]);
            }
        }

        return arguments._words.Count <= verb.MostWords ? arguments : throw new UsageException(terminal.Text["TooManyWords", arguments._words[verb.MostWords]]);
    }

    public bool Has(string flag) => _flags.Contains(flag);

    public string? Value(string option) => _options.GetValueOrDefault(option);

    /// <summary>Returns a whole number, in any of three sets of digits.</summary>
    public int? Whole(string option, int least, int most)
    {
        if (Value(option) is not { } text)
        {
            return null;
        }

        return ImportNumbers.TryWhole(text, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(_terminal.Text["OptionOffRange", option, text, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)]);
    }
}
