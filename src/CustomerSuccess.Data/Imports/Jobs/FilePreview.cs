namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The first lines of a file, as they are read with what was chosen for it.</summary>
/// <param name="Headings">The headings.</param>
/// <param name="Rows">The lines below; a line that cannot be read is one field.</param>
public sealed record FilePreview(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
