using System.Buffers.Binary;
using System.Text;
using CustomerSuccess.Data.Ledger.Loading;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>Rows of a binary COPY: a header, then by row the number of columns and by column its length and its bytes, then −1.</summary>
internal sealed class CopyRows(Stream copy) : IFactRows
{
    private const int HeaderLength = 19;

    /// <summary>PostgreSQL counts days and microseconds from 2000-01-01.</summary>
    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly DateTime FirstInstant = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Codes such as currencies come a million times over: the text is made once.
    private readonly (byte[] Bytes, string Text)[] _texts = new (byte[], string)[1024];
    private byte[] _buffer = new byte[1 << 18];
    private int _next;
    private int _end;
    private bool _isStarted;

    public bool Read()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            var header = Take(HeaderLength);
            Take(BinaryPrimitives.ReadInt32BigEndian(header[15..]));
        }

        if (BinaryPrimitives.ReadInt16BigEndian(Take(2)) >= 0)
        {
            return true;
        }

        // To its very end, or the connection would think that the copy was broken off.
        while (copy.Read(_buffer) > 0)
        {
        }

        return false;
    }

    public Guid ReadGuid() => Length() is >= 0 and var length ? new Guid(Take(length), bigEndian: true) : Guid.Empty;

    public int ReadDay(int ifNull) => Length() is >= 0 and var length ? FirstDay + BinaryPrimitives.ReadInt32BigEndian(Take(length)) : ifNull;

    public long ReadLong() => Number(Length());

    public int ReadInt(int ifNull) => Length() is >= 0 and var length ? (int)Number(length) : ifNull;

    public string? ReadText() => Length() is >= 0 and var length ? Text(Take(length)) : null;

    public byte[] ReadUtf8() => ReadBytes();

    public byte[] ReadBytes() => Length() is >= 0 and var length ? Take(length).ToArray() : [];

    public DateTime ReadInstant() => FirstInstant.AddTicks(Number(Length()) * TimeSpan.TicksPerMicrosecond);

    public void Dispose() => copy.Dispose();

    private int Length() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private long Number(int length) => length switch
    {
        1 => Take(1)[0],
        2 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        4 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        8 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        _ => throw new InvalidOperationException($"A number of {length} bytes came from the database."),
    };

    private string Text(ReadOnlySpan<byte> bytes)
    {
        var hash = 0u;
        foreach (var letter in bytes)
        {
            hash = unchecked((hash * 31) + letter);
        }

        ref var known = ref _texts[hash % (uint)_texts.Length];
        if (known.Bytes is null || !bytes.SequenceEqual(known.Bytes))
        {
            known = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        }

        return known.Text;
    }

    /// <summary>Returns the next bytes; they stay until the next call.</summary>
    private ReadOnlySpan<byte> Take(int length)
    {
        if (_end - _next < length)
        {
            Fill(length);
        }

        _next += length;
        return _buffer.AsSpan(_next - length, length);
    }

    private void Fill(int length)
    {
        var rest = _buffer.AsSpan(_next, _end - _next).ToArray();
        if (length > _buffer.Length)
        {
            _buffer = new byte[length * 2];
        }

        rest.CopyTo(_buffer, 0);
        (_next, _end) = (0, rest.Length);
        while (_end < length)
        {
            var read = copy.Read(_buffer, _end, _buffer.Length - _end);
            _end += read > 0 ? read : throw new EndOfStreamException("The copy ended inside a row.");
        }
    }
}
