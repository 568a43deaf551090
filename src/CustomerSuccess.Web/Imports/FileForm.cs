using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Imports;

/// <summary>What is chosen for a file: its kind, how it is written, and where each of our columns comes from.</summary>
public sealed class FileForm
{
    /// <summary>Stands for a value that every line gets.</summary>
    public const string Constant = "=";

    private static readonly HashSet<string> Days = ["from", "until", "on", "renews_on", "signed_up_on", "marked_lost_on", "asked_on", "answered_on", "due_on"];
    private MappingStep _before = new() { Kind = "customers", File = string.Empty, Columns = new Dictionary<string, MappingColumn>() };

    public string Kind { get; set; } = "customers";

    public string Encoding { get; set; } = CsvFormat.Utf8;

    public string Delimiter { get; set; } = ",";

    public DateStyle Dates { get; set; }

    public AmountScale Scale { get; set; }

    /// <summary>Gets the heading of each of our columns, or <see cref="Constant"/>; a column that the file does not have is missing.</summary>
    public Dictionary<string, string> Sources { get; } = [];

    /// <summary>Gets the values that every line gets.</summary>
    public Dictionary<string, string> Constants { get; } = [];

    /// <summary>Gets whether a day is among the columns, so that its style matters.</summary>
    public bool HasDays => Sources.Any(source => Days.Contains(source.Key) && source.Value != Constant);

    /// <summary>Gets whether an amount is among the columns.</summary>
    public bool HasAmounts => Sources.ContainsKey("amount");

    /// <summary>Returns the form of a step; none for one that does more than name columns.</summary>
    public static FileForm? Of(MappingStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Join.Count > 0 || step.Where.Count > 0 || step.Distinct is not null || step.Months is not null)
        {
            return null;
        }

        var form = new FileForm { Kind = step.Kind, Encoding = step.Encoding ?? CsvFormat.Utf8, Delimiter = step.Delimiter ?? ",", _before = step };
        foreach (var (name, column) in step.Columns)
        {
            form.Sources[name] = column.Column ?? Constant;
            form.Constants[name] = column.Constant ?? string.Empty;
        }

        var day = step.Columns.Where(column => Days.Contains(column.Key)).Select(column => column.Value).FirstOrDefault(column => column.Column is not null);
        form.Dates = (day?.Calendar is CalendarKind.Persian, day?.DayFirst is true) switch
        {
            (true, true) => DateStyle.JalaliDayFirst,
            (true, false) => DateStyle.Jalali,
            (false, true) => DateStyle.DayFirst,
            _ => DateStyle.YearFirst,
        };
        var currency = step.Columns.GetValueOrDefault("currency");
        form.Scale = AmountScales.Of(step.Columns.GetValueOrDefault("amount")?.Times, currency?.Values?.ContainsKey("تومان") is true);
        return form;
    }

    /// <summary>Returns the step that the form means. What a mapping says beyond the form stays.</summary>
    public MappingStep Step() => _before with
    {
        Kind = Kind,
        Encoding = Encoding == CsvFormat.Utf8 ? null : Encoding,
        Delimiter = Delimiter,
        Columns = WithCurrency(Sources.ToDictionary(source => source.Key, source => ColumnOf(source.Key, source.Value))),
    };

    private MappingColumn ColumnOf(string name, string source)
    {
        var before = _before.Columns.GetValueOrDefault(name);
        var column = source == Constant ? new MappingColumn { Constant = Constants.GetValueOrDefault(name, string.Empty) }
            : before?.Column == source ? before
            : new MappingColumn { Column = source };
        column = Days.Contains(name) && source != Constant
            ? column with { DayFirst = Dates is DateStyle.DayFirst or DateStyle.JalaliDayFirst, Calendar = Dates is DateStyle.Jalali or DateStyle.JalaliDayFirst ? CalendarKind.Persian : null }
            : column;
        return name == "amount" ? column with { Times = Scale.Factor() == 1 ? null : Scale.Factor() } : column;
    }

    /// <summary>A unit of the Iranian currency says the currency as well, whatever the file calls it, or when it has no column for it.</summary>
    private Dictionary<string, MappingColumn> WithCurrency(Dictionary<string, MappingColumn> columns)
    {
        if (!ImportKinds.Knows(Kind, "currency"))
        {
            return columns;
        }

        var currency = columns.GetValueOrDefault("currency");
        if (Scale.IsIranian())
        {
            columns["currency"] = currency?.Column is null ? new MappingColumn { Constant = "IRR", Values = AmountScales.IranianNames } : currency with { Values = AmountScales.IranianNames };
        }
        else if (currency?.Values?.ContainsKey("تومان") is true)
        {
            columns["currency"] = currency with { Values = null };
        }

        return columns;
    }
}
