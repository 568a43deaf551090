namespace CustomerSuccess.Data.Imports;

/// <summary>The columns of a file, by their names in our format.</summary>
public sealed class ImportHeader
{
    private readonly Dictionary<string, int> _indexes = [];
    private readonly IReadOnlyList<string> _shown;

    /// <param name="file">The file.</param>
    /// <param name="names">The columns in our format, each once.</param>
    /// <param name="shown">The same columns as the file names them.</param>
    public ImportHeader(string file, IReadOnlyList<string> names, IReadOnlyList<string>? shown = null)
    {
        File = file;
        Names = names;
        _shown = shown ?? names;
        for (var i = 0; i < names.Count; i++)
        {
            _indexes.Add(names[i], i);
        }
    }

    /// <summary>Gets the file.</summary>
    public string File { get; }

    /// <summary>Gets the columns in our format.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Returns where a column is, or <see langword="null"/> when the file has none.</summary>
    public int? IndexOf(string column) => _indexes.TryGetValue(column, out var index) ? index : null;

    /// <summary>Returns how the file names a column.</summary>
    public string Shown(string column) => IndexOf(column) is { } index ? _shown[index] : column;

    /// <summary>Returns a heading as our format names it; what a property is called stays as it is written.</summary>
    public static string NameOf(string heading) => heading.Trim() is var plain && plain.StartsWith(Kinds.CustomerKind.Prefix, StringComparison.Ordinal) ? plain : Normal(heading);

    /// <summary>Returns a heading as it is compared: folded, with underscores for blanks and hyphens.</summary>
    public static string Normal(string heading) => FoldedText.Of(heading).Replace(' ', '_').Replace('-', '_');
}
