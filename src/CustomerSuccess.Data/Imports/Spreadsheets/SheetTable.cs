using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>Writes the table that is on a sheet as text, one record a row, so that a record's number is the row's.</summary>
/// <remarks>
/// Above a table there may be a title: the headings are the first row with more than one cell filled, among the first twenty that have anything. What stands to
/// the right of the last heading is no part of the table.
/// </remarks>
internal static class SheetTable
{
    private const int RowsLookedAt = 20;

    /// <summary>Writes a sheet.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="path">The file.</param>
    /// <param name="most">How many letters may be written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many letters were written; 0 when there is nothing on the sheet, and no file then.</returns>
    /// <exception cref="TextTooLongException">There is more than may be written.</exception>
    public static async Task<long> WriteAsync(IEnumerable<SheetRow> rows, string path, long most, CancellationToken cancellationToken)
    {
        using var all = rows.GetEnumerator();
        var first = Beginning(all);
        if (first.Count == 0)
        {
            return 0;
        }

        var header = first.FindIndex(row => row.Filled > 1) is var found and >= 0 ? found : 0;
        var width = Width(first[header].Cells);
        await using var text = new CsvText(path);
        var (written, number) = (0L, 0);
        foreach (var row in first[header..].Concat(width > OwnFiles.MostColumns ? [] : Rest(all)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (number++; number < row.Number; number++)
            {
                text.Line();
                written++;
            }

            var fields = new string[width];
            for (var i = 0; i < width; i++)
            {
                fields[i] = i < row.Cells.Count ? row.Cells[i] : string.Empty;
                written += fields[i].Length + 1;
            }

            text.Line(fields);
            if (written > most)
            {
                throw new TextTooLongException();
            }
        }

        return written;
    }

    private static List<SheetRow> Beginning(IEnumerator<SheetRow> rows)
    {
        var first = new List<SheetRow>();
        while (first.Count < RowsLookedAt && (first.Count == 0 || first[^1].Filled < 2) && rows.MoveNext())
        {
            first.Add(rows.Current);
        }

        return first;
    }

    private static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    private static int Width(IReadOnlyList<string> headings)
    {
        var width = headings.Count;
        while (string.IsNullOrWhiteSpace(headings[width - 1]))
        {
            width--;
        }

        return width;
    }
}

/// <summary>What would be written of a workbook is longer than a file may be.</summary>
internal sealed class TextTooLongException() : Exception("The workbook has more text than a file may be long.");
