namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Reads the files of another system as lines of our format.</summary>
internal static class MappedFiles
{
    /// <summary>Returns the parts that a mapping makes of files.</summary>
    public static IReadOnlyList<ImportPart> PartsOf(Mapping mapping, IImportFiles files, ImportReport report)
    {
        foreach (var file in files.Names.Except(mapping.Steps.SelectMany(step => step.Join.Select(join => join.File).Append(step.File))))
        {
            report.IsUnknown(file);
        }

        return [.. mapping.Steps.Select(step => new ImportPart(RecordKinds.Named(step.Kind)!, step.File, into => Lines(step, mapping.Prefix, files, into)))];
    }

    private static IEnumerable<ImportLine> Lines(MappingStep step, string prefix, IImportFiles files, ImportReport report)
    {
        var columns = step.Columns.ToList();
        var header = new ImportHeader(step.File, [.. columns.Select(column => column.Key)], [.. columns.Select(column => Shown(step, column.Key, column.Value))]);
        foreach (var line in Source(step, files, report))
        {
            yield return new ImportLine(header, line.Number, [.. columns.Select(column => ColumnMapping.ValueOf(column.Value, line, prefix))]);
        }
    }

    private static IEnumerable<SourceLine> Source(MappingStep step, IImportFiles files, ImportReport report)
    {
        var lines = new SourceFile(step, files, report).Lines();
        lines = step.Distinct is { } distinct ? lines.DistinctBy(line => line[distinct]) : lines;
        return step.Months is { } months ? new MonthGathering(months, step, report).Of(lines) : lines;
    }

    /// <summary>Returns how refusals name a column: as the source file does, where it comes from one.</summary>
    private static string Shown(MappingStep step, string ours, MappingColumn column) =>
        step.Months is { } months ? column.Column switch { "key" => months.By, "month_end" => months.Day, "value" => months.Column ?? ours, _ => ours } : column.Column ?? ours;
}
