namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>XML of which no text between two tags is longer than a cell could ever be: a reader keeps one such text in memory, and no file shall make that a gigabyte.</summary>
internal sealed class ShortTexts(Stream inner, ReadShare? share = null) : Stream
{
    private const int Longest = 1_000_000;
    private long _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("How long it is shows at its end.");

    public override long Position { get => throw new NotSupportedException("It is read from its beginning to its end."); set => throw new NotSupportedException("It is read from its beginning to its end."); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        share?.Add(read);
        for (var rest = buffer[..read]; rest.Length > 0;)
        {
            var tag = rest.IndexOf((byte)'<');
            _sinceTag = tag < 0 ? _sinceTag + rest.Length : 0;
            if (_sinceTag + Math.Max(tag, 0) > Longest)
            {
                throw new InvalidDataException($"A text of the workbook is longer than {Longest} bytes.");
            }

            rest = tag < 0 ? [] : rest[(tag + 1)..];
        }

        return read;
    }

    public override void Flush() => throw new NotSupportedException("It is only read.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("It is read from its beginning to its end.");

    public override void SetLength(long value) => throw new NotSupportedException("It is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
