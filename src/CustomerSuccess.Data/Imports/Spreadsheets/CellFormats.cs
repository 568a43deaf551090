using System.Globalization;
using ExcelNumberFormat;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>The formats of a workbook's cells, by the number that a cell names.</summary>
internal sealed class CellFormats
{
    private const int Most = 100_000;
    private readonly List<CellFormat> _formats = [];

    /// <summary>Reads the styles of a workbook.</summary>
    public static CellFormats Read(Part? styles)
    {
        var formats = new CellFormats();
        var own = new Dictionary<int, CellFormat>();
        using var reader = styles?.Read();
        var isOfCells = false;
        while (reader?.Read() is true)
        {
            if (reader.LocalName == "cellXfs")
            {
                isOfCells = reader.IsStartElement;
            }
            else if (reader is { IsStartElement: true, LocalName: "numFmt" } && own.Count < Most)
            {
                own[Number(reader.Attribute("numFmtId"))] = Of(reader.Attribute("formatCode") ?? string.Empty);
            }
            else if (isOfCells && reader is { IsStartElement: true, LocalName: "xf" } && formats._formats.Count < Most)
            {
                var number = Number(reader.Attribute("numFmtId"));
                formats._formats.Add(own.TryGetValue(number, out var format) ? format : BuiltIn(number));
            }
        }

        return formats;
    }

    /// <summary>Returns the format that a cell names; a plain number for one that is not there.</summary>
    public CellFormat Of(int? style) => style is { } index and >= 0 && index < _formats.Count ? _formats[index] : default;

    // The numbers that ECMA-376 (18.8.30) gives formats which no file writes out; 27 to 36 and 50 to 58 are days in East Asia.
    private static CellFormat BuiltIn(int number) => number switch
    {
        9 or 10 => new CellFormat(CellNumber.Percent),
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58) => new CellFormat(CellNumber.Day),
        >= 45 and <= 47 => new CellFormat(CellNumber.Duration),
        _ => default,
    };

    private static CellFormat Of(string code)
    {
        var format = new NumberFormat(code);
        return !format.IsValid ? default
            : format.IsDateTimeFormat ? new CellFormat(CellNumber.Day)
            : format.IsTimeSpanFormat ? new CellFormat(CellNumber.Duration)
            : HasPercent(code) ? new CellFormat(CellNumber.Percent)
            : new CellFormat(CellNumber.Number, code.Length is > 1 and <= 28 && code.All(letter => letter == '0') ? code.Length : 0);
    }

    /// <summary>Tells whether the first part of a code, for numbers above 0, has a per cent sign that is none of its quoted words.</summary>
    private static bool HasPercent(string code)
    {
        var isQuoted = false;
        for (var at = 0; at < code.Length && (isQuoted || code[at] != ';'); at++)
        {
            if (code[at] is '\\' or '_' or '*' && !isQuoted)
            {
                at++;
            }
            else if (code[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (code[at] == '%' && !isQuoted)
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
