namespace CustomerSuccess.Web.Imports;

/// <summary>A file as the page draws it.</summary>
/// <param name="Number">Its number, by which its fields are told apart from those of other files.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length.</param>
/// <param name="Fault">Why nothing can be read of it.</param>
/// <param name="Form">What is chosen for it; none when it cannot be read, or a mapping does more with it than a form can say.</param>
/// <param name="Columns">Our columns, with what may be chosen for each.</param>
/// <param name="Headings">The file's columns.</param>
/// <param name="Problems">What stands in the way of a check.</param>
/// <param name="Unused">The headings that nothing is made of.</param>
/// <param name="Steps">What a mapping makes of the file, where that is more than a form can say.</param>
/// <param name="Preview">The first lines.</param>
/// <param name="IsSheet">Whether it is the sheet of a workbook, whose writing nobody need say.</param>
public sealed record FileView(
    int Number,
    string Name,
    string Size,
    string? Fault,
    FileForm? Form,
    IReadOnlyList<ColumnView> Columns,
    IReadOnlyList<string> Headings,
    IReadOnlyList<string> Problems,
    string? Unused,
    string? Steps,
    PreviewView? Preview,
    bool IsSheet = false);

/// <summary>One of our columns.</summary>
/// <param name="Name">Its name in our format.</param>
/// <param name="Label">Its name in the user's language.</param>
/// <param name="IsNeeded">Whether there has to be one.</param>
public sealed record ColumnView(string Name, string Label, bool IsNeeded);

/// <summary>The first lines of a file.</summary>
/// <param name="Headings">The headings, each with what becomes of it.</param>
/// <param name="Rows">The lines.</param>
public sealed record PreviewView(IReadOnlyList<(string Heading, string? Column)> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
