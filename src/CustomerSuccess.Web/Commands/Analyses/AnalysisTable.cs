using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>A CSV file of the user's own, line by line. Lines that cannot be used are named and passed over.</summary>
internal sealed class AnalysisTable : IDisposable
{
    private readonly FileStream _file;
    private readonly IEnumerator<CsvRecord> _records;
    private readonly IReadOnlyList<string> _columns;
    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellation;

    private AnalysisTable(FileStream file, IEnumerator<CsvRecord> records, Terminal terminal, CancellationToken cancellation)
    {
        (_file, _records, _terminal, _cancellation) = (file, records, terminal, cancellation);
        (Name, Refusals) = (Path.GetFileName(file.Name), new AnalysisRefusals(Path.GetFileName(file.Name), terminal));
        _columns = records.Current.Fields;
    }

    /// <summary>Gets the name of the file, without its folder.</summary>
    public string Name { get; }

    /// <summary>Gets the lines that were not used.</summary>
    public AnalysisRefusals Refusals { get; }

    /// <summary>Gets how many lines were used so far.</summary>
    public int Used { get; private set; }

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="UsageException">There is no such file, or it has no header.</exception>
    public static AnalysisTable Open(string path, Terminal terminal, CancellationToken cancellation)
    {
        var file = Stream(path, terminal);
        var records = CsvFile.Read(file).GetEnumerator();
        var fault = records.MoveNext() ? records.Current.Fault : RefusalReason.FileEmpty;
        if (fault is null)
        {
            return new AnalysisTable(file, records, terminal, cancellation);
        }

        records.Dispose();
        file.Dispose();
        throw new UsageException(terminal.Text["FileUnreadable", path, terminal.Text[fault.Value.ToString()]]);
    }

    /// <summary>Returns the place of a column, by its name as it stands or but for case and blanks.</summary>
    /// <exception cref="UsageException">There is no such column, or there are two.</exception>
    public int ColumnOf(string name)
    {
        var exact = Enumerable.Range(0, _columns.Count).Where(place => _columns[place] == name).ToList();
        var places = exact.Count > 0 ? exact : [.. Enumerable.Range(0, _columns.Count).Where(place => AnalysisValues.AreSame(_columns[place], name))];
        return places switch
        {
            [var place] => place,
            [] => throw new UsageException(_terminal.Text["NoSuchColumn", name, string.Join(", ", _columns)]),
            _ => throw new UsageException(_terminal.Text["ColumnIsTwice", name]),
        };
    }

    /// <summary>Returns the name of a column.</summary>
    public string ColumnAt(int column) => _columns[column];

    /// <summary>Returns what a function makes of each line that it can use; one for which a value is refused is passed over.</summary>
    public IEnumerable<T> Read<T>(Func<AnalysisLine, T?> use)
        where T : struct
    {
        while (_records.MoveNext())
        {
            _cancellation.ThrowIfCancellationRequested();
            var record = _records.Current;
            var line = new AnalysisLine(this, record);
            if (record.Fault is { } fault)
            {
                line.Refuse(fault);
            }
            else if (record.Fields.Count != _columns.Count)
            {
                line.Refuse(RefusalReason.WrongFieldCount, record.Fields.Count, _columns.Count);
            }
            else if (use(line) is { } used)
            {
                Used++;
                yield return used;
            }
        }
    }

    public void Dispose()
    {
        _records.Dispose();
        _file.Dispose();
    }

    private static FileStream Stream(string path, Terminal terminal)
    {
        try
        {
            return File.Exists(path) ? File.OpenRead(path) : throw new UsageException(terminal.Text["NoSuchFile", path]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(terminal.Text["FileUnreadable", path, fault.Message]);
        }
    }
}
