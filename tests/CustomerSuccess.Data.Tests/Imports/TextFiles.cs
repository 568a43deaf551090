using System.Text;
using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>Files of a test, written where they are read.</summary>
public sealed class TextFiles : IImportFiles
{
    private readonly Dictionary<string, byte[]> _files = [];

    public IReadOnlyList<string> Names => [.. _files.Keys];

    public long Length(string name) => _files[name].Length;

    public Stream Open(string name) => new MemoryStream(_files[name]);

    public TextFiles With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TextFiles With(string name, byte[] content)
    {
        _files[name] = content;
        return this;
    }
}
