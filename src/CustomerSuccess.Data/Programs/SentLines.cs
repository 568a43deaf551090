using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Programs;

/// <summary>Turns records that programs send into the lines that import takes. A line's number is the record's, counted from 1.</summary>
internal static class SentLines
{
    /// <summary>What the parts of a record are called.</summary>
    public const string Parts = "terms";

    /// <summary>Returns the lines of records as they are asked for. Those that have faults already are expected, and have none.</summary>
    public static IEnumerable<ImportLine> Of(RecordForm form, IEnumerable<SentRecord> records, Action<long, SentRecord> expect)
    {
        var (headers, number) = (new Dictionary<int, ImportHeader>(), 0L);
        foreach (var record in records)
        {
            expect(++number, record);
            foreach (var line in record.Faults.Count > 0 ? [] : Of(form, record, number, headers))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<ImportLine> Of(RecordForm form, SentRecord record, long number, Dictionary<int, ImportHeader> headers)
    {
        if (form.HasProperties)
        {
            // What a record of a customer does not name stays as it is, so that each line has its own columns.
            string[] named = [.. record.Fields.Keys];
            return [new ImportLine(new ImportHeader(string.Empty, named), number, [.. named.Select(name => record.Fields[name])])];
        }

        var columns = form.Columns.Select(column => column.Name).ToArray();
        return form.PartColumns.Count == 0
            ? [new ImportLine(HeaderOf(headers, columns, part: -1), number, [.. columns.Select(record.Fields.GetValueOrDefault).Select(Text)])]
            : record.Parts.Select((part, i) => new ImportLine(
                HeaderOf(headers, columns, i), number, [.. columns.Select(column => Text(form.PartColumns.Contains(column) ? part.GetValueOrDefault(column) : record.Fields.GetValueOrDefault(column)))]));
    }

    /// <summary>Returns the columns of a part, whose place in the record stands for the file.</summary>
    private static ImportHeader HeaderOf(Dictionary<int, ImportHeader> headers, string[] columns, int part)
    {
        if (!headers.TryGetValue(part, out var header))
        {
            headers.Add(part, header = new ImportHeader(part < 0 ? string.Empty : $"{Parts}[{part}]", columns));
        }

        return header;
    }

    private static string Text(string? value) => value ?? string.Empty;
}
