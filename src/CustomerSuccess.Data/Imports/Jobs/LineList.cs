using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>A list that may be as long as its file: one JSON value a line, and beside it where each line begins, so that any page is found at once.</summary>
/// <remarks>It is written beside the one before and takes its place when it is kept: a check that is stopped leaves the list of the check before.</remarks>
internal sealed class LineList<T> : IDisposable
{
    private const string Unkept = ".new";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string _path;
    private readonly FileStream _lines;
    private readonly BinaryWriter _places;

    public LineList(string path)
    {
        _path = path;
        _lines = new FileStream(path + Unkept, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
        _places = new BinaryWriter(new FileStream(Places(path) + Unkept, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024));
    }

    /// <summary>Gets how many there are.</summary>
    public long Count { get; private set; }

    public void Add(T value)
    {
        _places.Write(_lines.Position);
        _lines.Write(JsonSerializer.SerializeToUtf8Bytes(value, Json));
        _lines.WriteByte((byte)'\n');
        Count++;
    }

    /// <summary>Puts the list in the place of the one before.</summary>
    public void Keep()
    {
        Dispose();
        File.Move(_path + Unkept, _path, overwrite: true);
        File.Move(Places(_path) + Unkept, Places(_path), overwrite: true);
    }

    public void Dispose()
    {
        _lines.Dispose();
        _places.Dispose();
    }

    /// <summary>Returns some of a list; nothing when there is no such list.</summary>
    public static IReadOnlyList<T> Read(string path, long skip, int take)
    {
        if (!File.Exists(path) || !File.Exists(Places(path)))
        {
            return [];
        }

        using var places = new BinaryReader(File.OpenRead(Places(path)));
        if (skip * sizeof(long) >= places.BaseStream.Length)
        {
            return [];
        }

        places.BaseStream.Position = skip * sizeof(long);
        using var lines = File.OpenRead(path);
        lines.Position = places.ReadInt64();
        using var text = new StreamReader(lines, Encoding.UTF8);
        var read = new List<T>();
        while (read.Count < take && text.ReadLine() is { } line)
        {
            read.Add(JsonSerializer.Deserialize<T>(line, Json)!);
        }

        return read;
    }

    /// <summary>Returns all of a list, one after another.</summary>
    public static IEnumerable<T> ReadAll(string path) => !File.Exists(path) ? [] : File.ReadLines(path).Select(line => JsonSerializer.Deserialize<T>(line, Json)!);

    private static string Places(string path) => path + ".places";
}
