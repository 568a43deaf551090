using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Sheets;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Components.Charts;

/// <summary>A chart's figures as a table: what a screen reader reads, what "Table" shows and what is downloaded.</summary>
/// <param name="Columns">The heads; the first column names the row.</param>
/// <param name="Rows">The rows in the user's digits, each with a cell for every column.</param>
public sealed record ChartTableView(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Gets the days of each row where rows are periods or days: a file says them as dates that other programs read.</summary>
    public IReadOnlyList<Period> Days { get; init; } = [];

    /// <summary>Returns the table for a file.</summary>
    public Sheet Sheet(string title, IStringLocalizer text)
    {
        var plain = Sheets.Sheet.Of(title, Columns, Rows);
        if (Days.Count != Rows.Count || Days.Count == 0)
        {
            return plain;
        }

        ArgumentNullException.ThrowIfNull(text);
        var areDays = Days.All(period => period.LastDay == period.Start);
        SheetColumn[] heads = areDays ? [new(text["Day"], SheetKind.Day)] : [new(text["FirstDay"], SheetKind.Day), new(text["LastDay"], SheetKind.Day)];
        return new Sheet(
            title,
            [plain.Columns[0], .. heads, .. plain.Columns.Skip(1)],
            [.. plain.Rows.Select((row, i) => (IReadOnlyList<SheetCell>)[row[0], .. DaysOf(Days[i]).Take(heads.Length), .. row.Skip(1)])]);
    }

    private static IEnumerable<SheetCell> DaysOf(Period period) => [new SheetCell(string.Empty, period.Start), new SheetCell(string.Empty, period.LastDay)];
}
