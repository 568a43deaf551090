using System.Globalization;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Spreadsheets;

namespace CustomerSuccess.Data.Imports;

/// <summary>Reads files in our own format: one file a kind, called by its name, with our headings.</summary>
internal static class OwnFiles
{
    /// <summary>How many columns a file may have.</summary>
    public const int MostColumns = 500;

    /// <summary>The column of a file of refused lines that says why; whoever sends the corrected file again need not take it out.</summary>
    public const string ReasonColumn = "refused_because";

    /// <summary>Returns the parts of those files whose names say a kind.</summary>
    public static IReadOnlyList<ImportPart> PartsOf(IImportFiles files, ImportReport report)
    {
        var parts = new List<ImportPart>();
        foreach (var file in files.Names)
        {
            if (SheetFile.NamesIn(file).Select(name => RecordKinds.NamedInFolder(ImportHeader.Normal(name))).FirstOrDefault(known => known is not null) is { } kind)
            {
                parts.Add(new ImportPart(kind, file, into => Lines(kind, file, files, into)));
            }
            else
            {
                report.IsUnknown(file);
            }
        }

        return parts;
    }

    private static IEnumerable<ImportLine> Lines(RecordKind kind, string file, IImportFiles files, ImportReport report)
    {
        using var stream = files.Open(file);
        ImportHeader? header = null;
        foreach (var record in CsvFile.Read(stream, files.FormatOf(file, new CsvFormat())))
        {
            if (header is null)
            {
                header = HeaderOf(kind, file, record, report);
                if (header is null)
                {
                    yield break;
                }
            }
            else if (FaultOf(record, header.Names.Count) is { } fault)
            {
                report.Refuse(new ImportRefusal(kind.Name, file, record.Line, null, record.Fault is null ? null : LineValues.Shortened(record.Fields[0]), fault.Reason, fault.Arguments));
            }
            else
            {
                yield return new ImportLine(header, record.Line, Original(record.Fields));
            }
        }

        if (header is null)
        {
            report.Refuse(new ImportRefusal(kind.Name, file, 1, null, null, RefusalReason.FileEmpty));
        }
    }

    /// <summary>Returns what is wrong with the line as a whole.</summary>
    public static ValueFault? FaultOf(CsvRecord record, int columns) => record.Fault is { } fault
        ? new ValueFault(fault)
        : record.Fields.Count == columns ? null
        : new ValueFault(RefusalReason.WrongFieldCount, record.Fields.Count.ToString(CultureInfo.InvariantCulture), columns.ToString(CultureInfo.InvariantCulture));

    private static ImportHeader? HeaderOf(RecordKind kind, string file, CsvRecord record, ImportReport report)
    {
        var names = record.Fields.Select(ImportHeader.NameOf).ToList();
        var faults = FaultsOf(kind, names, record).Take(20)
            .Select(fault => new ImportRefusal(kind.Name, file, record.Line, fault.Column, null, fault.Reason, fault.Arguments)).ToList();
        if (faults.Count == 0)
        {
            return new ImportHeader(file, names, record.Fields);
        }

        report.Refuse(kind.Name, faults);
        return null;
    }

    private static IEnumerable<(string? Column, RefusalReason Reason, string[] Arguments)> FaultsOf(RecordKind kind, List<string> names, CsvRecord record)
    {
        if (record.Fault is { } fault)
        {
            return [(null, fault, [])];
        }

        if (names.Count > MostColumns)
        {
            return [(null, RefusalReason.TooManyColumns, [MostColumns.ToString(CultureInfo.InvariantCulture)])];
        }

        return names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => ((string?)same.Key, RefusalReason.ColumnTwice, Array.Empty<string>()))
            .Concat(names.Where(name => name != ReasonColumn && !kind.Knows(name)).Distinct()
                .Select(name => ((string?)name, RefusalReason.ColumnUnknown, (string[])[string.Join(", ", kind.Columns.Select(rule => rule.Name))])))
            .Concat(kind.Columns.Where(rule => rule.IsNeeded && !names.Contains(rule.Name)).Select(rule => ((string?)rule.Name, RefusalReason.ColumnMissing, Array.Empty<string>())));
    }

    /// <summary>Takes off the apostrophes that keep spreadsheets from running text.</summary>
    private static IReadOnlyList<string> Original(IReadOnlyList<string> fields)
    {
        List<string>? original = null;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i] is ['\'', ..])
            {
                original ??= [.. fields];
                original[i] = SpreadsheetText.Original(fields[i]);
            }
        }

        return original ?? fields;
    }
}
