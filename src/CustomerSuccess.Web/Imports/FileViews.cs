using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Web.Imports;

/// <summary>Draws the files of a job.</summary>
public sealed class FileViews(ImportDesk desk, ImportWords words)
{
    private const int LongestCell = 60;

    public IReadOnlyList<FileView> Of(ImportJob job, Mapping mapping)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(mapping);
        return [.. job.Files.Select(file => Of(job, file, [.. mapping.Steps.Where(step => step.File == file.Name)], IsJoined(mapping, file)))];
    }

    private static bool IsJoined(Mapping mapping, UploadedFile file) => mapping.Steps.Any(step => step.Join.Any(join => join.File == file.Name));

    private FileView Of(ImportJob job, UploadedFile file, IReadOnlyList<MappingStep> steps, bool isJoined)
    {
        var size = words.Size(file.Bytes);
        if (file.Look.Fault is { } fault)
        {
            return new FileView(file.Number, file.Name, size, words.Fault(fault), null, [], [], [], null, null, null);
        }

        var form = steps.Count == 1 && !isJoined ? FileForm.Of(steps[0]) : null;
        if (form is null)
        {
            var made = steps.Count == 0 ? words[isJoined ? "JoinedOnly" : "NothingMade"] : words["MakesOfIt", string.Join(words["Comma"], steps.Select(step => words.Kind(step.Kind)).Distinct())];
            return new FileView(file.Number, file.Name, size, null, null, [], [], [], null, made, PreviewOf(job, file, null));
        }

        var preview = desk.Preview(job, file.Name, form.Encoding, form.Delimiter);
        var headings = preview?.Headings ?? file.Look.Headings;
        var used = form.Sources.Values.ToHashSet();
        var unused = headings.Where(heading => heading.Length > 0 && !used.Contains(heading)).Distinct().ToList();
        return new FileView(
            file.Number, file.Name, size, null, form, ColumnsOf(form, headings), [.. headings.Where(heading => heading.Length > 0).Distinct()],
            ProblemsOf(steps[0], headings), unused.Count == 0 ? null : words["Unused", string.Join(words["Comma"], unused)], null, PreviewOf(job, file, form), file.Workbook is not null);
    }

    /// <summary>Returns the columns of the kind, and a property for each heading that is none of them.</summary>
    private IReadOnlyList<ColumnView> ColumnsOf(FileForm form, IReadOnlyList<string> headings)
    {
        var known = ImportKinds.Columns(form.Kind);
        var properties = form.Kind != "customers" ? [] : form.Sources.Keys.Where(name => known.All(rule => rule.Name != name))
            .Concat(headings.Where(heading => heading.Length is > 0 and <= 100 && !form.Sources.ContainsValue(heading)).Select(heading => "property." + ImportHeader.Normal(heading)))
            .Where(name => ImportKinds.Knows("customers", name)).Distinct();
        return [.. known.Select(rule => new ColumnView(rule.Name, words.Column(rule.Name), rule.IsNeeded)), .. properties.Select(name => new ColumnView(name, words.Column(name), false))];
    }

    private IReadOnlyList<string> ProblemsOf(MappingStep step, IReadOnlyList<string> headings)
    {
        var missing = ImportKinds.Missing(step).Select(words.Column).ToList();
        var gone = step.Columns.Values.Select(column => column.Column).OfType<string>().Where(heading => !headings.Contains(heading)).Distinct().ToList();
        var twice = step.Columns.Values.Select(column => column.Column).OfType<string>().Where(heading => headings.Count(other => other == heading) > 1).Distinct().ToList();
        return
        [
            .. missing.Count == 0 ? (string[])[] : [words["ColumnsMissing", string.Join(words["Comma"], missing)]],
            .. gone.Count == 0 ? (string[])[] : [words["HeadingsGone", string.Join(words["Comma"], gone)]],
            .. twice.Count == 0 ? (string[])[] : [words["HeadingsTwice", string.Join(words["Comma"], twice)]],
        ];
    }

    private PreviewView? PreviewOf(ImportJob job, UploadedFile file, FileForm? form)
    {
        if (desk.Preview(job, file.Name, form?.Encoding ?? file.Look.Encoding, form?.Delimiter ?? file.Look.Delimiter) is not { } preview)
        {
            return null;
        }

        var columns = form?.Sources.Where(source => source.Value != FileForm.Constant).GroupBy(source => source.Value).ToDictionary(same => same.Key, same => same.First().Key) ?? [];
        // A line with a value too many or too few is drawn as such, in a table that is whole all the same.
        var width = preview.Rows.Select(row => row.Count).Append(preview.Headings.Count).Max();
        return new PreviewView(
            [.. Filled(preview.Headings, width).Select(heading => (Cell(heading), columns.TryGetValue(heading, out var column) ? words.Column(column) : null))],
            [.. preview.Rows.Select(row => (IReadOnlyList<string>)[.. Filled(row, width).Select(value => Cell(SpreadsheetText.Original(value)))])]);
    }

    private static IEnumerable<string> Filled(IReadOnlyList<string> cells, int width) => cells.Concat(Enumerable.Repeat(string.Empty, width - cells.Count));

    private static string Cell(string value) => value.Length <= LongestCell ? value : string.Concat(value.AsSpan(0, LongestCell - 1), "…");
}
