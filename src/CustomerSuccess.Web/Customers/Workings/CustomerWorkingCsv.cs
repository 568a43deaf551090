using System.Globalization;
using CsvHelper;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Writes the list behind a figure of a customer as CSV.</summary>
/// <remarks>Days are ISO dates with the Jalali date beside them, and numbers have a point: files are for other programs.</remarks>
public sealed class CustomerWorkingCsv(WorkingWords words)
{
    /// <summary>Writes the list.</summary>
    public async Task WriteAsync(TextWriter target, WorkingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        await using var csv = new CsvWriter(target, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in sheet.Columns)
        {
            var title = column.FileTitle ?? column.Title;
            csv.WriteField(title);
            if (column.Kind is SheetKind.Day)
            {
                csv.WriteField(words.Text["Csv.Jalali", title].Value);
            }
        }

        foreach (var row in sheet.Rows)
        {
            await csv.NextRecordAsync();
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(csv, sheet.Columns[i].Kind, row[i]);
            }
        }

        await csv.NextRecordAsync();
    }

    private static void WriteCell(CsvWriter csv, SheetKind kind, SheetCell cell)
    {
        switch (kind)
        {
            case SheetKind.Day:
                csv.WriteField(cell.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                csv.WriteField(cell.Day is { } day ? TypedDate.Write(day, CalendarKind.Persian) : null);
                break;
            case SheetKind.Number:
                // Without the noughts that a division leaves behind.
                csv.WriteField(cell.Number / 1.0000000000000000000000000000m);
                break;
            default:
                csv.WriteField(CsvText.Safe(cell.Shown.Replace("\u2068", null, StringComparison.Ordinal).Replace("\u2069", null, StringComparison.Ordinal)));
                break;
        }
    }
}
