using System.Security.Cryptography;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports;

/// <summary>Counts how much of the files was read, so that the time left can be told.</summary>
internal sealed class CountedFiles(IImportFiles files) : IImportFiles
{
    private long _read;

    public IReadOnlyList<string> Names => files.Names;

    /// <summary>Gets how many bytes were read.</summary>
    public long Read => Interlocked.Read(ref _read);

    public long Length(string name) => files.Length(name);

    public Stream Open(string name) => new Counted(files.Open(name), this);

    public CsvFormat FormatOf(string name, CsvFormat said) => files.FormatOf(name, said);

    public ImportedFile? SourceOf(string name) => files.SourceOf(name);

    /// <summary>Returns name, length and SHA-256 of a file, which say later what was imported.</summary>
    public async Task<ImportedFile> DescribeAsync(string name, CancellationToken cancellationToken)
    {
        if (files.SourceOf(name) is { } source)
        {
            return source;
        }

        await using var stream = files.Open(name);
        var hash = await SHA256.HashDataAsync(stream, cancellationToken);
        return new ImportedFile(name, files.Length(name), Convert.ToHexStringLower(hash));
    }

    private sealed class Counted(Stream inner, CountedFiles owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException("A file is read from its beginning to its end."); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Interlocked.Add(ref owner._read, read);
            return read;
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A file is read from its beginning to its end.");

        public override void SetLength(long value) => throw new NotSupportedException("A file is only read.");

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A file is only read.");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
