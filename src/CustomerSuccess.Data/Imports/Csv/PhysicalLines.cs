using System.Text;

namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>Reads a text line by line, with a limit to how much of one line it keeps in memory.</summary>
internal sealed class PhysicalLines(TextReader text, int longest)
{
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _line = new();
    private int _position;
    private int _filled;

    /// <summary>Gets the number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Returns the next line without its end, or <see langword="null"/> at the end of the text.</summary>
    /// <remarks>Of a line over the limit, the part up to it is returned with <paramref name="tooLong"/>, and the rest is passed over.</remarks>
    public string? Next(out bool tooLong)
    {
        tooLong = false;
        _line.Clear();
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_position, _filled - _position);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            tooLong |= _line.Length + part.Length > longest;
            _line.Append(part[..Math.Min(part.Length, longest - _line.Length)]);
            _position += part.Length;
            if (end >= 0)
            {
                PassLineEnd();
                break;
            }
        }

        Number += any ? 1 : 0;
        return any ? _line.ToString() : null;
    }

    private void PassLineEnd()
    {
        var wasReturn = _buffer[_position++] == '\r';
        if (wasReturn && Fill() && _buffer[_position] == '\n')
        {
            _position++;
        }
    }

    private bool Fill()
    {
        if (_position == _filled)
        {
            _position = 0;
            _filled = text.Read(_buffer, 0, _buffer.Length);
        }

        return _filled > 0;
    }
}
