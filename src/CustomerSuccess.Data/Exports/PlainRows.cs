namespace CustomerSuccess.Data.Exports;

/// <summary>A kind of which every record is one line.</summary>
internal abstract class PlainRows<T>(string kind, params IReadOnlyList<RowColumn<Row<T>>> cells) : LinedRows<T, Row<T>>(kind, cells)
    where T : class
{
    public override IEnumerable<Row<T>> LinesOf(Row<T> row) => [row];

    protected override Row<T> WholeOf(Row<T> row) => row;
}
