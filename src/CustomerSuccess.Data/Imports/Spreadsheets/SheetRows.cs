using System.Globalization;
using DocumentFormat.OpenXml;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>Reads the rows of a sheet one by one.</summary>
internal sealed class SheetRows(Workbook book, Part sheet)
{
    // What Excel itself can have.
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int LongestRow = 4_000_000;
    private readonly List<string> _cells = [];
    private int _length;

    /// <summary>Returns the rows that have something in them.</summary>
    /// <exception cref="InvalidDataException">The sheet is not as it should be.</exception>
    public IEnumerable<SheetRow> Read()
    {
        using var reader = sheet.Read();
        var number = 0;
        while (reader.Read())
        {
            if (reader is { IsStartElement: true, LocalName: "row" })
            {
                var next = Whole(reader.Attribute("r")) ?? number + 1;
                number = next > number && next <= MostRows ? next : throw new InvalidDataException($"Row {next} stands after row {number}.");
                _cells.Clear();
                _length = 0;
            }
            else if (reader is { IsStartElement: true, LocalName: "c" })
            {
                Place(reader);
            }
            else if (reader is { IsEndElement: true, LocalName: "row" } && _cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return new SheetRow(number, [.. _cells]);
            }
        }
    }

    private void Place(OpenXmlReader reader)
    {
        var place = reader.Attribute("r") is { } reference ? ColumnOf(reference) : _cells.Count;
        var text = Cell(reader);
        if (text.Length == 0)
        {
            // A row of cells without places has its empty ones, too.
            _cells.AddRange(Enumerable.Repeat(string.Empty, place == _cells.Count ? 1 : 0));
            return;
        }

        _length += text.Length;
        if (place < _cells.Count || place >= MostColumns || _length > LongestRow)
        {
            throw new InvalidDataException($"A row has {_length} letters, or its cell {place} is not where it should be.");
        }

        _cells.AddRange(Enumerable.Repeat(string.Empty, place - _cells.Count));
        _cells.Add(text);
    }

    private string Cell(OpenXmlReader reader)
    {
        var (type, style, depth) = (reader.Attribute("t"), Whole(reader.Attribute("s")), reader.Depth);
        string? value = null, formula = null;
        while (reader.Read() && !(reader.IsEndElement && reader.Depth <= depth))
        {
            if (reader is { IsStartElement: true, LocalName: "is" })
            {
                value = TextRuns.Read(reader);
            }
            else if (reader is { IsStartElement: true, LocalName: "v" })
            {
                value = reader.GetText();
            }
            else if (reader is { IsStartElement: true, LocalName: "f" })
            {
                formula = reader.GetText();
            }
        }

        // A formula that its program never worked out is not nothing: it stands there as it is, to be seen and refused.
        var isWorkedOut = value is { Length: > 0 } || (value is not null && type is "str" or "inlineStr");
        return !isWorkedOut && !string.IsNullOrEmpty(formula) ? "=" + formula : TextOf(type, value ?? string.Empty, style);
    }

    private string TextOf(string? type, string value, int? style) => type switch
    {
        _ when value.Length == 0 => string.Empty,
        "s" => CellText.OfText(book.Texts[Whole(value) ?? -1]),
        "inlineStr" or "str" => CellText.OfText(value),
        "b" => ValueWords.Of(value is "1" or "true"),
        "d" => CellText.OfDay(value),
        "e" => value,
        _ => CellText.OfNumber(value, book.Formats.Of(style), book.From1904),
    };

    /// <summary>Returns the column of a place such as AB12, from 0.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
            if (column > MostColumns)
            {
                break;
            }
        }

        return column is > 0 and <= MostColumns ? column - 1 : throw new InvalidDataException($"There is no cell {reference}.");
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
