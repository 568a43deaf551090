namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>A sheet of a workbook, written as a file that is read like any other.</summary>
/// <param name="Name">The workbook's name, a slash and the sheet's: <c>shop.xlsx/Customers</c>.</param>
/// <param name="Path">Where it is.</param>
internal sealed record SheetFile(string Name, string Path)
{
    /// <summary>Gets what parts a workbook's name from a sheet's, which can have none itself.</summary>
    public const char Slash = '/';

    /// <summary>Returns the names that may say what a file holds, the one that says it most closely first: the sheet's, then the workbook's.</summary>
    public static IReadOnlyList<string> NamesIn(string file) => file.Split(Slash, 2) is [var book, var sheet]
        ? [sheet, System.IO.Path.GetFileNameWithoutExtension(book)]
        : [System.IO.Path.GetFileNameWithoutExtension(file)];
}
