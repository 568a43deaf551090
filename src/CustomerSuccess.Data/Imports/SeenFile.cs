using System.IO.MemoryMappedFiles;

namespace CustomerSuccess.Data.Imports;

/// <summary>A table of keys and lines in a temporary file, whose pages the operating system keeps or lets go as it has room.</summary>
/// <remarks>Open addressing: a key stands in the first free place from its own on. The file is written anew, twice as large, when two thirds of it are taken.</remarks>
internal sealed class SeenFile(int expected) : IDisposable
{
    private const int PlaceBytes = 24;
    private long _places = 2L * expected;
    private long _taken;
    private MemoryMappedViewAccessor? _view;

    /// <summary>Returns the line on which the key stood before, or <see langword="null"/> when it is new.</summary>
    public long? Add(UInt128 key, long line)
    {
        _view ??= Open(_places);
        if (_taken * 3 >= _places * 2)
        {
            Grow(_view);
        }

        var before = Put(_view, _places, new Place(key, line + 1));
        _taken += before is null ? 1 : 0;
        return before;
    }

    public void Dispose() => _view?.Dispose();

    private static MemoryMappedViewAccessor Open(long places)
    {
        // Its room is taken at once, so that a full disk is an error here and not a fault in the middle of a write. The view keeps the file open, and the file goes with it.
        var stream = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            PreallocationSize = places * PlaceBytes,
        });
        using var file = MemoryMappedFile.CreateFromFile(stream, null, places * PlaceBytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        return file.CreateViewAccessor();
    }

    private static long? Put(MemoryMappedViewAccessor view, long places, Place put)
    {
        var place = (long)(put.Low % (ulong)places);
        while (true)
        {
            view.Read(place * PlaceBytes, out Place there);
            if (there.Next == 0)
            {
                view.Write(place * PlaceBytes, ref put);
                return null;
            }

            if (there.Key == put.Key)
            {
                return there.Next - 1;
            }

            place = (place + 1) % places;
        }
    }

    private void Grow(MemoryMappedViewAccessor before)
    {
        var larger = Open(_places * 2);
        for (var place = 0L; place < _places; place++)
        {
            before.Read(place * PlaceBytes, out Place taken);
            if (taken.Next != 0)
            {
                Put(larger, _places * 2, taken);
            }
        }

        before.Dispose();
        (_view, _places) = (larger, _places * 2);
    }

    /// <summary>A key and the line after its own, so that a place of zeros is free.</summary>
    private readonly record struct Place(ulong High, ulong Low, long Next)
    {
        public Place(UInt128 key, long next)
            : this((ulong)(key >> 64), (ulong)(key & ulong.MaxValue), next)
        {
        }

        public UInt128 Key => new(High, Low);
    }
}
