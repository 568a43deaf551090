using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CustomerSuccess.Data.Imports;

/// <summary>Remembers which record stood on which line of a file: the first hundred thousand in memory, all of them in a temporary file from there on.</summary>
internal sealed class SeenKeys : IDisposable
{
    private const int MostInMemory = 100_000;
    private readonly Dictionary<UInt128, long> _lines = [];
    private SeenFile? _file;

    /// <summary>Returns the line on which the key stood before, or <see langword="null"/> when it is new.</summary>
    public long? Add(string key, long line)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var short128 = BinaryPrimitives.ReadUInt128BigEndian(hash);
        if (_file is null && _lines.Count == MostInMemory)
        {
            _file = new SeenFile(MostInMemory);
            foreach (var (seen, first) in _lines)
            {
                _file.Add(seen, first);
            }

            _lines.Clear();
            _lines.TrimExcess();
        }

        return _file is { } file ? file.Add(short128, line)
            : _lines.TryAdd(short128, line) ? null
            : _lines[short128];
    }

    public void Dispose() => _file?.Dispose();
}
