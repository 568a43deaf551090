using CustomerSuccess.Web.Components.Working;

namespace CustomerSuccess.Web.Components.Sheets;

/// <summary>A list or a chart's figures; the same on the page and in the file.</summary>
/// <param name="Title">What the rows are, with their number.</param>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record Sheet(string Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>Returns a table of figures whose first column names the rows.</summary>
    public static Sheet Of(string title, IEnumerable<string> columns, IEnumerable<IEnumerable<string?>> rows) => new(
        title,
        [.. columns.Select((column, i) => new SheetColumn(column, i == 0 ? SheetKind.Text : SheetKind.Shown))],
        [.. rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(cell => new SheetCell(cell ?? string.Empty))])]);

    /// <summary>Returns the list as the page shows it.</summary>
    /// <param name="csvHref">Where the same is as a file.</param>
    public WorkingRecords Records(string csvHref)
    {
        var shown = Enumerable.Range(0, Columns.Count).Where(i => !Columns[i].IsOnlyInFile).ToList();
        return new WorkingRecords(
            Title,
            [.. shown.Select(i => new WorkingColumn(Columns[i].Title, Columns[i].Kind is SheetKind.Number))],
            [.. Rows.Select(row => (IReadOnlyList<WorkingCell>)[.. shown.Select(i => new WorkingCell(row[i].Shown))])],
            csvHref);
    }
}

/// <summary>A column of a list.</summary>
/// <param name="Title">The head on the page.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="FileTitle">The head in the file, with the unit, where it differs.</param>
/// <param name="IsOnlyInFile">Whether the page leaves it out.</param>
public sealed record SheetColumn(string Title, SheetKind Kind = SheetKind.Text, string? FileTitle = null, bool IsOnlyInFile = false);

/// <summary>What the cells of a column are.</summary>
public enum SheetKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Days; the file has them in both calendars.</summary>
    Day,

    /// <summary>Days with the time of day in the organisation's zone; the file has the Jalali day beside them.</summary>
    Moment,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Figures as the page shows them; the file has them as numbers, with their unit in the head, where all of them are numbers of one unit.</summary>
    Shown,
}

/// <summary>A cell: what the page shows, and what other programs read.</summary>
public sealed record SheetCell(string Shown, DateOnly? Day = null, decimal? Number = null)
{
    /// <summary>Gets the day and the time of day, for a column of moments.</summary>
    public DateTime? Moment { get; init; }

    /// <summary>Returns a cell of an instant.</summary>
    /// <param name="shown">The instant as the page shows it.</param>
    /// <param name="instant">The instant, UTC; none for an empty cell.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static SheetCell At(string shown, DateTime? instant, TimeZoneInfo zone) =>
        new(shown) { Moment = instant is { } at ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone) : null };
}
