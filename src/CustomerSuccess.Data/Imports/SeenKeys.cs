using System.Security.Cryptography;
using System.Text;

namespace CustomerSuccess.Data.Imports;

/// <summary>Remembers which record stood on which line of a file, in 24 bytes a record.</summary>
internal sealed class SeenKeys
{
    private readonly Dictionary<UInt128, long> _lines = [];

    /// <summary>Returns the line on which the key stood before, or <see langword="null"/> when it is new.</summary>
    public long? Add(string key, long line)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var short128 = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        return _lines.TryAdd(short128, line) ? null : _lines[short128];
    }
}
