using System.Globalization;
using CsvHelper;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Components.Sheets;

/// <summary>Writes a sheet as CSV.</summary>
/// <remarks>Days are ISO dates with the Jalali date beside them, and numbers have a point: files are for other programs.</remarks>
public sealed class SheetCsv(IStringLocalizer<CsvDownload> text)
{
    private const int RowsAtOnce = 500;

    /// <summary>Writes the list.</summary>
    public async Task WriteAsync(TextWriter target, Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        var units = Enumerable.Range(0, sheet.Columns.Count).Select(i => UnitOf(sheet, i)).ToList();
        foreach (var (column, unit) in sheet.Columns.Zip(units))
        {
            WriteHead(csv, column, unit);
        }

        foreach (var row in sheet.Rows)
        {
            await csv.NextRecordAsync();
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(csv, sheet.Columns[i].Kind, row[i], units[i] is not null);
            }
        }

        await csv.NextRecordAsync();
    }

    /// <summary>Writes a list of any length, row after row. Its columns of numbers have their unit in the head already.</summary>
    public async Task WriteAsync(TextWriter target, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<IReadOnlyList<SheetCell>> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(columns);
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in columns)
        {
            WriteHead(csv, column, unit: null);
        }

        var written = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.NextRecordAsync();
            foreach (var (column, cell) in columns.Zip(row))
            {
                WriteCell(csv, column.Kind, cell, isNumber: false);
            }

            if (++written % RowsAtOnce == 0)
            {
                await csv.FlushAsync();
            }
        }

        await csv.NextRecordAsync();
    }

    /// <summary>Returns the unit of a column of shown figures that are all numbers of it, empty for bare numbers; nothing for any other column.</summary>
    private static string? UnitOf(Sheet sheet, int column) => sheet.Columns[column].Kind is SheetKind.Shown ? ShownNumber.UnitOf(sheet.Rows.Select(row => row[column].Shown)) : null;

    private void WriteHead(CsvWriter csv, SheetColumn column, string? unit)
    {
        var title = column.FileTitle ?? column.Title;
        csv.WriteField(SpreadsheetText.Safe(string.IsNullOrEmpty(unit) || title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? title : $"{title} ({unit})"));
        if (column.Kind is SheetKind.Day or SheetKind.Moment)
        {
            csv.WriteField(text["Jalali", title].Value);
        }
    }

    private static void WriteCell(CsvWriter csv, SheetKind kind, SheetCell cell, bool isNumber)
    {
        switch (kind)
        {
            case SheetKind.Day:
                csv.WriteField(cell.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                csv.WriteField(cell.Day is { } day ? TypedDate.Write(day, CalendarKind.Persian) : null);
                break;
            case SheetKind.Moment:
                csv.WriteField(cell.Moment?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
                csv.WriteField(cell.Moment is { } at ? TypedDate.Write(DateOnly.FromDateTime(at), CalendarKind.Persian) : null);
                break;
            case SheetKind.Number:
                // Without the noughts that a division leaves behind.
                csv.WriteField(cell.Number / 1.0000000000000000000000000000m);
                break;
            case SheetKind.Shown when isNumber:
                csv.WriteField(ShownNumber.Read(cell.Shown)?.Number);
                break;
            default:
                csv.WriteField(SpreadsheetText.Safe(ShownNumber.WithoutMarks(cell.Shown)));
                break;
        }
    }
}
