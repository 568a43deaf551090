namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>A file that was sent, and how it looks.</summary>
/// <param name="Number">Its number in the job, by which it is stored.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Workbook">The workbook that it is a sheet of; none for a file as it came.</param>
public sealed record UploadedFile(int Number, string Name, long Bytes, FileLook Look, SentWorkbook? Workbook = null);

/// <summary>A workbook that was sent; what is kept of it is its sheets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
public sealed record SentWorkbook(string Name, long Bytes, string Sha256);

/// <summary>What the beginning of a file tells.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Headings">The first line's fields.</param>
/// <param name="Fault">Why nothing can be read of it; none when something can.</param>
public sealed record FileLook(string Encoding, string Delimiter, IReadOnlyList<string> Headings, FileFault? Fault = null);

/// <summary>Why a file cannot be read.</summary>
public enum FileFault
{
    Empty = 0,
    Binary = 1,

    /// <summary>A workbook, or another archive, that is damaged or of a kind that is not read.</summary>
    Spreadsheet = 2,
    HeaderUnreadable = 3,
    TooManyColumns = 4,
    HeadingsMissing = 5,

    /// <summary>A workbook of before 2007 (.xls).</summary>
    SpreadsheetOld = 6,

    /// <summary>A workbook with a password.</summary>
    SpreadsheetLocked = 7,

    /// <summary>A workbook that unpacks to more than a file may be long.</summary>
    SpreadsheetTooLarge = 8,
}
