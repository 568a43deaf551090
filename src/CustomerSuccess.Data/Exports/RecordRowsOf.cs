using System.Runtime.CompilerServices;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Exports;

/// <summary>Reads the records of one kind by one query. A line is a <typeparamref name="TLine"/>: the record, or a part of it.</summary>
internal abstract class RecordRows<T, TLine> : RecordRows
    where T : class
{
    private readonly Dictionary<string, RowColumn<TLine>> _cells;
    private IReadOnlyList<RecordColumn>? _columns;

    protected RecordRows(string kind, params IReadOnlyList<RowColumn<TLine>> cells)
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

    public override async IAsyncEnumerable<IReadOnlyList<string>> LinesAsync(
        CustomerSuccessContext context, IReadOnlyList<string> headings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = InOrder(Query(context), Binary(context)).AsNoTracking().AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var line in LinesOf(row))
            {
                yield return [.. headings.Select(heading => TextOf(line, heading))];
            }
        }
    }

    /// <summary>Returns the value of a column.</summary>
    public virtual object? ValueOf(TLine line, string column) => _cells[column].Value(line);

    /// <summary>Returns every record of the kind that counts, with the names around it.</summary>
    public abstract IQueryable<Row<T>> Query(CustomerSuccessContext context);

    /// <summary>Returns the lines of a record.</summary>
    public abstract IEnumerable<TLine> LinesOf(Row<T> row);

    /// <summary>Puts the records in the order of their names, byte by byte; those that nobody else named come after, in the order of entry.</summary>
    /// <param name="rows">The records.</param>
    /// <param name="binary">The database's word for byte by byte.</param>
    protected virtual IQueryable<Row<T>> InOrder(IQueryable<Row<T>> rows, string binary) => rows
        .OrderBy(row => EF.Property<string?>(row.Record, "ExternalId") == null)
        .ThenBy(row => EF.Functions.Collate(EF.Property<string?>(row.Record, "ExternalId"), binary))
        .ThenBy(row => row.Own);

    protected static RowColumn<TLine> Text(string name, Func<TLine, string?> value) => new(name, ValueKind.Text, value, []);

    protected static RowColumn<TLine> Reference(string name, Func<TLine, string?> value) => new(name, ValueKind.Reference, value, []);

    protected static RowColumn<TLine> Day(string name, Func<TLine, DateOnly?> value) => new(name, ValueKind.Day, line => value(line), []);

    protected static RowColumn<TLine> Instant(string name, Func<TLine, DateTime?> value) => new(name, ValueKind.Instant, line => value(line), []);

    protected static RowColumn<TLine> Amount(string name, Func<TLine, (long Minor, Currency Currency)> value) =>
        new(name, ValueKind.Decimal, line => value(line) is var amount ? amount.Minor / (decimal)amount.Currency.MinorUnitsPerUnit() : null, []);

    protected static RowColumn<TLine> Number(string name, Func<TLine, decimal> value) => new(name, ValueKind.Decimal, line => value(line), []);

    protected static RowColumn<TLine> Percent(string name, Func<TLine, int> basisPoints) => new(name, ValueKind.Percent, line => basisPoints(line) / 100m, []);

    protected static RowColumn<TLine> Whole(string name, Func<TLine, int?> value) => new(name, ValueKind.Whole, line => value(line), []);

    protected static RowColumn<TLine> Truth(string name, Func<TLine, bool> value) => new(name, ValueKind.Truth, line => value(line), []);

    protected static RowColumn<TLine> Name<TName>(string name, Func<TLine, TName> value)
        where TName : struct, Enum => new(name, ValueKind.Name, line => ValueWords.Of(value(line)), [.. Enum.GetValues<TName>().Select(ValueWords.Of)]);

    private static string Binary(CustomerSuccessContext context) => context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "BINARY" : "C";

    private string TextOf(TLine line, string heading)
    {
        var value = ValueOf(line, heading);
        // A number that begins with a minus is no formula.
        return value is string text ? SpreadsheetText.Safe(ExportedValues.Of(text)) : ExportedValues.Of(value);
    }
}

/// <summary>A kind of which every record is one line.</summary>
internal abstract class RecordRows<T>(string kind, params IReadOnlyList<RowColumn<Row<T>>> cells) : RecordRows<T, Row<T>>(kind, cells)
    where T : class
{
    public override IEnumerable<Row<T>> LinesOf(Row<T> row) => [row];
}
