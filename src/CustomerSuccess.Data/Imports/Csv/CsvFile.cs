using System.Text;

namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>Reads the records of a CSV file one by one, however it is broken.</summary>
/// <remarks>
/// A quote that nobody closes would make the rest of the file one field. So a record may go over 5,000 lines and 4 million characters, and have no more
/// fields than the header; beyond, its first line is refused and reading goes on with the second. What is kept in memory is one record.
/// </remarks>
public sealed class CsvFile
{
    private const int LongestLine = 1_000_000;
    private const int MostLines = 5_000;
    private const int LongestRecord = 4_000_000;
    private const int LongestRow = 10_000_000;
    private readonly PhysicalLines _lines;
    private readonly Queue<(string Text, long Number, bool TooLong)> _again = new();
    private readonly char? _separator;
    private readonly bool _isSheet;
    private readonly int _mostLines;
    private readonly int _longest;
    private FieldSplitter? _splitter;
    private int _columns = int.MaxValue;

    private long _row;

    private CsvFile(TextReader text, CsvFormat format)
    {
        // A row of a sheet was written by us: it is whole, however long.
        (_mostLines, _longest) = format.IsSheet ? (int.MaxValue, LongestRow) : (MostLines, LongestRecord);
        _lines = new PhysicalLines(text, format.IsSheet ? LongestRow : LongestLine);
        (_separator, _isSheet) = (format.Separator, format.IsSheet);
    }

    /// <summary>Returns the records of a file in UTF-8 or, with a byte order mark, UTF-16; the first is the header.</summary>
    /// <remarks>Fields are parted by what the header has most of: comma, semicolon or tab. Empty lines are passed over.</remarks>
    public static IEnumerable<CsvRecord> Read(Stream stream) => Read(stream, new CsvFormat());

    /// <summary>Returns the records of a file that is written in a certain way.</summary>
    public static IEnumerable<CsvRecord> Read(Stream stream, CsvFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        using var text = new StreamReader(stream, format.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var file = new CsvFile(text, format);
        while (file.Next() is { } record)
        {
            yield return record;
        }
    }

    private CsvRecord? Next()
    {
        while (Line() is { } line)
        {
            _row++;
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            _splitter ??= new FieldSplitter(_separator ?? SeparatorOf(line.Text));
            var number = _isSheet ? _row : line.Number;
            return line.TooLong ? Broken(line.Text[..80], number, RefusalReason.LineTooLong) : Record(line.Text, number);
        }

        return null;
    }

    private CsvRecord Record(string first, long number)
    {
        _splitter!.Start();
        var read = _splitter.Add(first);
        var more = new List<(string Text, long Number, bool TooLong)>();
        var length = first.Length;
        while (read && _splitter.IsOpen && more.Count < _mostLines && length < _longest && _splitter.Fields.Count < _columns && Line() is { } line)
        {
            more.Add(line);
            length += line.Text.Length;
            read = !line.TooLong && _splitter.Add(line.Text);
        }

        if (read && !_splitter.IsOpen)
        {
            _columns = _columns == int.MaxValue ? _splitter.Fields.Count : _columns;
            return new CsvRecord(number, _splitter.Fields, FaultIn(_splitter.Fields));
        }

        ReadAgain(more);
        return Broken(first, number, _splitter.IsOpen || more.Count > 0 ? RefusalReason.QuoteNotClosed : RefusalReason.TextAfterQuote);
    }

    private (string Text, long Number, bool TooLong)? Line()
    {
        if (_again.TryDequeue(out var again))
        {
            return again;
        }

        return _lines.Next(out var tooLong) is { } text ? (text, _lines.Number, tooLong) : null;
    }

    private void ReadAgain(List<(string Text, long Number, bool TooLong)> lines)
    {
        var rest = _again.ToArray();
        _again.Clear();
        foreach (var line in lines.Concat(rest))
        {
            _again.Enqueue(line);
        }
    }

    private static CsvRecord Broken(string text, long number, RefusalReason fault) => new(number, [text], fault);

    private static RefusalReason? FaultIn(IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            if (field.Contains('\uFFFD'))
            {
                return RefusalReason.NotUtf8;
            }

            if (field.Contains('\0'))
            {
                return RefusalReason.ControlCharacter;
            }
        }

        return null;
    }

    private static char SeparatorOf(string header) => ",;\t".MaxBy(separator => header.Count(letter => letter == separator));
}
