using System.Globalization;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>What was asked for beside the file: names of columns, days and numbers, in any of three sets of digits.</summary>
internal sealed class AnalysisOptions(Arguments arguments, Terminal terminal)
{
    public bool Has(string flag) => arguments.Has(flag);

    public string? Value(string option) => arguments.Value(option);

    public string Required(string option) => arguments.Value(option) ?? throw new UsageException(terminal.Text["OptionMissing", option]);

    /// <summary>Returns the place of the column that an option names.</summary>
    public int Column(AnalysisTable table, string option) => table.ColumnOf(Required(option));

    public int? OptionalColumn(AnalysisTable table, string option) => Value(option) is { } name ? table.ColumnOf(name) : null;

    public int? Whole(string option, int least, int most = int.MaxValue) => arguments.Whole(option, least, most);

    /// <summary>Returns a number that is at least so much.</summary>
    public decimal? Number(string option, decimal least)
    {
        if (Value(option) is not { } text)
        {
            return null;
        }

        return AnalysisValues.TryNumber(text, out var number) && number >= least
            ? number
            : throw new UsageException(terminal.Text["OptionNoNumber", option, text, least.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Returns numbers parted by commas; none if the option is not given.</summary>
    public IReadOnlyList<decimal> Numbers(string option) =>
    [
        .. (Value(option) ?? string.Empty).Split(',', '،').Where(part => part.Trim().Length > 0)
            .Select(part => AnalysisValues.TryNumber(part, out var number) ? number : throw new UsageException(terminal.Text["OptionNoNumbers", option, part])),
    ];

    public DateOnly? Day(string option)
    {
        if (Value(option) is not { } text)
        {
            return null;
        }

        return AnalysisValues.TryDay(text, out var day) ? day : throw new UsageException(terminal.Text["OptionNoDay", option, text]);
    }

    /// <summary>Returns which of some words an option is; the first if it is not given.</summary>
    public string OneOf(string option, params string[] words)
    {
        var value = Value(option) ?? words[0];
        return words.Contains(value) ? value : throw new UsageException(terminal.Text["OptionNotOneOf", option, value, string.Join(", ", words)]);
    }

    public UsageException Wrong(string key, params object[] values) => new(terminal.Text[key, values]);
}
