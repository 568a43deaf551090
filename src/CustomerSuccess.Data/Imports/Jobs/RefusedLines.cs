using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The lines of a file that were refused, as they stand there, each with all that is wrong with it, to be corrected and sent again.</summary>
public sealed class RefusedLines
{
    /// <summary>The column that says why; whoever sends the corrected file again need not take it out.</summary>
    public const string ReasonColumn = OwnFiles.ReasonColumn;

    private readonly ImportStorage _storage;
    private readonly ImportJob _job;
    private readonly string _name;
    private readonly CsvFormat _format;

    internal RefusedLines(ImportStorage storage, ImportJob job, string name)
    {
        (_storage, _job, _name) = (storage, job, name);
        var step = MappingFile.ReadDraft(job.Mapping).Steps.FirstOrDefault(step => step.File == name);
        _format = CsvFormat.Of(step?.Encoding, step?.Delimiter);
    }

    /// <summary>Returns the header with no refusals, and then each refused line.</summary>
    public IEnumerable<(IReadOnlyList<string> Fields, IReadOnlyList<ImportRefusal> Refusals)> Read()
    {
        var refused = ByLine();
        var isHeader = true;
        var files = new JobFiles(_storage, _job);
        using var stream = files.Open(_name);
        foreach (var record in CsvFile.Read(stream, files.FormatOf(_name, _format)))
        {
            if (isHeader)
            {
                yield return (record.Fields, []);
            }
            else if (refused.TryGetValue(record.Line, out var places))
            {
                yield return (record.Fields, [.. places.SelectMany(place => LineList<ImportRefusal>.Read(_storage.OfList(_job.Id, JobLists.Refused), place, 1))]);
            }

            isHeader = false;
        }
    }

    /// <summary>Where in the list the refusals of each line are: lines that cannot be read are listed before others that stand above them.</summary>
    private Dictionary<long, List<long>> ByLine()
    {
        var lines = new Dictionary<long, List<long>>();
        var place = 0L;
        foreach (var refusal in LineList<ImportRefusal>.ReadAll(_storage.OfList(_job.Id, JobLists.Refused)))
        {
            if (refusal.File == _name)
            {
                (lines.TryGetValue(refusal.Line, out var there) ? there : lines[refusal.Line] = []).Add(place);
            }

            place++;
        }

        return lines;
    }
}
