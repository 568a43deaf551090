using System.Globalization;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Reads a file of another system for a step of a mapping.</summary>
internal sealed class SourceFile(MappingStep step, IImportFiles files, ImportReport report)
{
    /// <summary>Returns the lines that count, with the columns that are joined on.</summary>
    public IEnumerable<SourceLine> Lines()
    {
        var joins = step.Join.Select(join => (join.By, join.Take, Values: Joined(join))).ToList();
        var lines = Read(step.File, [.. NeededColumns(), .. joins.Select(join => join.By)]);
        IReadOnlyDictionary<string, int>? columns = null;
        foreach (var line in lines)
        {
            columns ??= joins.Count == 0 ? line.Columns : WithJoined(line.Columns, joins.Select(join => join.Take));
            var values = joins.Count == 0 ? line.Values : [.. line.Values, .. joins.Select(join => join.Values.GetValueOrDefault(line[join.By], string.Empty))];
            var whole = new SourceLine(line.Number, columns, values);
            if (step.Where.All(where => where.Value.Contains(whole[where.Key])))
            {
                yield return whole;
            }
        }
    }

    private Dictionary<string, string> Joined(MappingJoin join)
    {
        var values = new Dictionary<string, string>();
        foreach (var line in Read(join.File, [join.By, join.Take]))
        {
            values.TryAdd(line[join.By], line[join.Take]);
        }

        return values;
    }

    private static Dictionary<string, int> WithJoined(IReadOnlyDictionary<string, int> columns, IEnumerable<string> taken)
    {
        var all = new Dictionary<string, int>(columns);
        foreach (var column in taken)
        {
            all[column] = all.Count;
        }

        return all;
    }

    private IEnumerable<string> NeededColumns()
    {
        var joined = step.Join.Select(join => join.Take).ToHashSet();
        var columns = step.Months is { } months
            ? [months.By, months.Day, .. months.Column is null ? (string[])[] : [months.Column]]
            : step.Columns.Values.Where(column => column.Column is not null).Select(column => column.Column!);
        return columns.Concat(step.Where.Keys).Concat(step.Distinct is null ? [] : [step.Distinct]).Where(column => !joined.Contains(column)).Distinct();
    }

    private IEnumerable<SourceLine> Read(string file, IReadOnlyCollection<string> needed)
    {
        if (!files.Names.Contains(file))
        {
            Refuse(file, 1, null, new ValueFault(RefusalReason.FileMissing));
            yield break;
        }

        using var stream = files.Open(file);
        Dictionary<string, int>? columns = null;
        var width = 0;
        foreach (var record in CsvFile.Read(stream, files.FormatOf(file, CsvFormat.Of(step.File == file ? step.Encoding : null, step.File == file ? step.Delimiter : null))))
        {
            if (columns is null)
            {
                if (HeaderFault(record) is { } unusable)
                {
                    Refuse(file, record.Line, null, unusable);
                    yield break;
                }

                width = record.Fields.Count;
                columns = record.Fields.Select((name, index) => (Name: name.Trim(), index)).GroupBy(column => column.Name).ToDictionary(same => same.Key, same => same.First().index);
                var missing = needed.Where(name => !columns.ContainsKey(name)).ToList();
                missing.ForEach(name => Refuse(file, record.Line, name, new ValueFault(RefusalReason.ColumnMissing)));
                var twice = needed.Where(name => record.Fields.Count(field => field.Trim() == name) > 1).ToList();
                twice.ForEach(name => Refuse(file, record.Line, name, new ValueFault(RefusalReason.ColumnTwice)));
                if (missing.Count + twice.Count > 0)
                {
                    yield break;
                }
            }
            else if (OwnFiles.FaultOf(record, width) is { } fault)
            {
                Refuse(file, record.Line, null, fault);
            }
            else
            {
                yield return new SourceLine(record.Line, columns, record.Fields);
            }
        }

        if (columns is null)
        {
            Refuse(file, 1, null, new ValueFault(RefusalReason.FileEmpty));
        }
    }

    private static ValueFault? HeaderFault(CsvRecord header) => header.Fault is { } fault ? new ValueFault(fault)
        : header.Fields.Count > OwnFiles.MostColumns ? new ValueFault(RefusalReason.TooManyColumns, OwnFiles.MostColumns.ToString(CultureInfo.InvariantCulture))
        : null;

    private void Refuse(string file, long line, string? column, ValueFault fault) =>
        report.Refuse(new ImportRefusal(step.Kind, file, line, column, null, fault.Reason, fault.Arguments));
}
