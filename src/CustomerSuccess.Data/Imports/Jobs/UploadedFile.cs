namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>A file that was sent, and how it looks.</summary>
/// <param name="Number">Its number in the job, by which it is stored.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Look">How it looks.</param>
public sealed record UploadedFile(int Number, string Name, long Bytes, FileLook Look);

/// <summary>What the beginning of a file tells.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Headings">The first line's fields.</param>
/// <param name="Fault">Why nothing can be read of it; none when something can.</param>
public sealed record FileLook(string Encoding, string Delimiter, IReadOnlyList<string> Headings, FileFault? Fault = null);

/// <summary>Why a file cannot be read.</summary>
public enum FileFault
{
    Empty,
    Binary,
    Spreadsheet,
    HeaderUnreadable,
    TooManyColumns,
    HeadingsMissing,
}
