using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Exports;

/// <summary>The columns of a kind, with where the value of each comes from.</summary>
internal abstract class ColumnedRows<TLine> : RecordRows
{
    private readonly Dictionary<string, RowColumn<TLine>> _cells;
    private IReadOnlyList<RecordColumn>? _columns;

    protected ColumnedRows(string kind, params IReadOnlyList<RowColumn<TLine>> cells)
        : base(kind)
    {
        _cells = cells.ToDictionary(cell => cell.Name);
        var unwritten = Kind.Columns.Select(rule => rule.Name).Where(name => !_cells.ContainsKey(name)).Concat(_cells.Keys.Where(name => !Kind.Knows(name))).ToList();
        if (unwritten.Count > 0)
        {
            throw new InvalidOperationException($"{kind}: {string.Join(", ", unwritten)}");
        }
    }

    public override IReadOnlyList<RecordColumn> Columns => _columns ??=
        [.. Kind.Columns.Select(rule => new RecordColumn(rule.Name, _cells[rule.Name].Kind, rule.IsNeeded, _cells[rule.Name].Names))];

    /// <summary>Returns the value of a column.</summary>
    public virtual object? ValueOf(TLine line, string column) => _cells[column].Value(line);

    /// <summary>Returns the value of a column as programs are told it.</summary>
    protected ReadField FieldOf(TLine line, string column) => new(column, _cells.TryGetValue(column, out var cell) ? cell.Kind : ValueKind.Text, ValueOf(line, column));

    /// <summary>Returns the value of a column as files have it.</summary>
    protected string TextOf(TLine line, string heading)
    {
        var value = ValueOf(line, heading);
        // A number that begins with a minus is no formula.
        return value is string text ? SpreadsheetText.Safe(ExportedValues.Of(text)) : ExportedValues.Of(value);
    }

    protected static RowColumn<TLine> Text(string name, Func<TLine, string?> value) => new(name, ValueKind.Text, value, []);

    protected static RowColumn<TLine> Reference(string name, Func<TLine, string?> value) => new(name, ValueKind.Reference, value, []);

    protected static RowColumn<TLine> Day(string name, Func<TLine, DateOnly?> value) => new(name, ValueKind.Day, line => value(line), []);

    protected static RowColumn<TLine> Instant(string name, Func<TLine, DateTime?> value) => new(name, ValueKind.Instant, line => value(line), []);

    protected static RowColumn<TLine> Amount(string name, Func<TLine, (long Minor, Currency Currency)> value) =>
        new(name, ValueKind.Decimal, line => value(line) is var (minor, currency) ? currency.InMainUnits(minor) : null, []);

    protected static RowColumn<TLine> Number(string name, Func<TLine, decimal> value) => new(name, ValueKind.Decimal, line => value(line), []);

    protected static RowColumn<TLine> Percent(string name, Func<TLine, int> basisPoints) => new(name, ValueKind.Percent, line => basisPoints(line) * 0.01m, []);

    protected static RowColumn<TLine> Whole(string name, Func<TLine, int?> value) => new(name, ValueKind.Whole, line => value(line), []);

    protected static RowColumn<TLine> Truth(string name, Func<TLine, bool> value) => new(name, ValueKind.Truth, line => value(line), []);

    protected static RowColumn<TLine> Name<TName>(string name, Func<TLine, TName> value)
        where TName : struct, Enum => new(name, ValueKind.Name, line => ValueWords.Of(value(line)), [.. Enum.GetValues<TName>().Select(ValueWords.Of)]);
}
