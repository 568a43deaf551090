using System.Text;

namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>Splits lines into fields by RFC 4180; a quoted field may go on over several lines.</summary>
internal sealed class FieldSplitter(char separator)
{
    private readonly StringBuilder _field = new();
    private List<string> _fields = [];

    /// <summary>Gets whether the last line ended inside quotes, so that the next one belongs to the same record.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets the fields of the record that is complete.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Starts a record.</summary>
    public void Start()
    {
        _fields = [];
        _field.Clear();
        IsOpen = false;
    }

    /// <summary>Adds a line to the record.</summary>
    /// <returns>Whether the line can be read; not so when text follows a closing quote.</returns>
    public bool Add(string line)
    {
        var at = 0;
        if (IsOpen)
        {
            _field.Append('\n');
        }

        while (true)
        {
            if (IsOpen || (at < line.Length && line[at] == '"'))
            {
                at += IsOpen ? 0 : 1;
                if (!ReadQuoted(line, ref at))
                {
                    return !IsBroken(line, at);
                }
            }
            else
            {
                var end = line.IndexOf(separator, at);
                end = end < 0 ? line.Length : end;
                _fields.Add(line[at..end]);
                at = end;
            }

            if (at >= line.Length)
            {
                return true;
            }

            // A separator at the very end of the line is followed by one more, empty field.
            at++;
        }
    }

    private bool IsBroken(string line, int at) => !IsOpen && at < line.Length;

    /// <summary>Reads to the closing quote and returns whether the field ended there, by a separator or the line's end.</summary>
    private bool ReadQuoted(string line, ref int at)
    {
        IsOpen = true;
        while (at < line.Length)
        {
            var quote = line.IndexOf('"', at);
            _field.Append(line.AsSpan(at, (quote < 0 ? line.Length : quote) - at));
            at = quote < 0 ? line.Length : quote + 1;
            if (quote < 0)
            {
                return false;
            }

            if (at < line.Length && line[at] == '"')
            {
                _field.Append('"');
                at++;
                continue;
            }

            IsOpen = false;
            _fields.Add(_field.ToString());
            _field.Clear();
            return at == line.Length || line[at] == separator;
        }

        return false;
    }
}
