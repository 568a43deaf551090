using System.Text;

namespace CustomerSuccess.Data.Imports.Csv;

/// <summary>How a file is written, where it cannot be told from its beginning.</summary>
/// <param name="Encoding">The encoding; none for UTF-8 or what the byte order mark says.</param>
/// <param name="Separator">What stands between fields; none for what the header has most of.</param>
public sealed record CsvFormat(Encoding? Encoding = null, char? Separator = null)
{
    /// <summary>The name of the encoding of old Persian and Arabic files of Windows.</summary>
    public const string Windows1256 = "windows-1256";

    /// <summary>UTF-8, with or without a byte order mark.</summary>
    public const string Utf8 = "utf-8";

    /// <summary>How the sheet of a workbook is written: one record a row, whatever line ends are in its cells.</summary>
    public static CsvFormat OfSheet { get; } = new(Separator: ',') { IsSheet = true };

    private static readonly Lazy<Encoding> Persian = new(() => CodePagesEncodingProvider.Instance.GetEncoding(1256)!);

    /// <summary>Gets whether a record's number is that of its row rather than of its line.</summary>
    public bool IsSheet { get; private init; }

    /// <summary>Gets the names of the encodings that a file may be said to have.</summary>
    public static IReadOnlyList<string> Encodings { get; } = [Utf8, Windows1256];

    /// <summary>Gets what may stand between fields.</summary>
    public static IReadOnlyList<string> Separators { get; } = [",", ";", "\t", "|"];

    /// <summary>Returns the format of an encoding's name and a separator; nothing stands for what the file says itself.</summary>
    /// <exception cref="ArgumentException">There is no such encoding or separator.</exception>
    public static CsvFormat Of(string? encoding, string? separator) => new(
        encoding is null or Utf8 ? null : encoding == Windows1256 ? Persian.Value : throw new ArgumentException($"There is no encoding '{encoding}'; use {string.Join(" or ", Encodings)}."),
        string.IsNullOrEmpty(separator) ? null : Separators.Contains(separator) ? separator[0] : throw new ArgumentException($"'{separator}' does not part fields; use a comma, a semicolon, a tab or a bar."));
}
