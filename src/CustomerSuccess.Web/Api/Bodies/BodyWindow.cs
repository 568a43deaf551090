using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>The part of a long body that is in memory: as much as one record needs.</summary>
internal sealed class BodyWindow(Stream body)
{
    /// <summary>How many bytes one record of many may have.</summary>
    public const int LargestRecord = 1024 * 1024;

    private byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;

    /// <summary>Gets the bytes that are not taken yet.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Gets whether nothing comes behind them.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Takes bytes; they stay where they are until <see cref="More"/>.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Reads on.</summary>
    /// <exception cref="ApiRefusedException">One record has more bytes than fit.</exception>
    public void More()
    {
        Bytes.CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end >= LargestRecord)
            {
                throw new ApiRefusedException(ApiRefusals.TooLarge.Saying($"One record has more than {LargestRecord} bytes."));
            }

            Array.Resize(ref _buffer, _end * 2);
        }

        var read = body.Read(_buffer.AsSpan(_end));
        (_end, IsLast) = (_end + read, read == 0);
    }
}
