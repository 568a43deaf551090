namespace CustomerSuccess.Web.Components.Charts;

/// <summary>A chart's figures as a table: what a screen reader reads and what "Table" shows.</summary>
/// <param name="Columns">The heads; the first column names the row.</param>
/// <param name="Rows">The rows in the user's digits, each with a cell for every column.</param>
public sealed record ChartTableView(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
