using System.Buffers;
using System.Text;

namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>Writes a CSV file: UTF-8 with a mark, so that spreadsheets read Persian as it is; commas; quotes where they are needed.</summary>
internal sealed class CsvText(string path) : IAsyncDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");
    private readonly StreamWriter _file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024);

    public void Line(params ReadOnlySpan<string?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                _file.Write(',');
            }

            Write(fields[i] ?? string.Empty);
        }

        _file.Write("\r\n");
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private void Write(string field)
    {
        if (!field.AsSpan().ContainsAny(Special))
        {
            _file.Write(field);
            return;
        }

        _file.Write('"');
        _file.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        _file.Write('"');
    }
}
