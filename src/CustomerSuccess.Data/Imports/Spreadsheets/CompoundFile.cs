using System.Buffers.Binary;
using System.Text;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>The container of workbooks before 2007, which a password still makes of the newer ones.</summary>
internal static class CompoundFile
{
    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] LockedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Tells whether a file begins like one.</summary>
    public static bool MayBe(ReadOnlySpan<byte> beginning) => beginning.StartsWith(Signature);

    /// <summary>Tells whether it holds a workbook that a password keeps shut: its directory then names the package.</summary>
    public static bool IsLocked(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> header = stackalloc byte[512];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
        {
            return false;
        }

        var sector = 1L << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(header[30..]), 9, 12);
        stream.Position = (BinaryPrimitives.ReadUInt32LittleEndian(header[48..]) + 1L) * sector;
        Span<byte> directory = stackalloc byte[4096];
        return directory[..stream.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false)].IndexOf(LockedPackage) >= 0;
    }
}
