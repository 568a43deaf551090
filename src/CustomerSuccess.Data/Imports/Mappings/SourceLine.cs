using CustomerSuccess.Data.Imports.Csv;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>A line of another system's file.</summary>
/// <param name="Number">The line's number.</param>
/// <param name="Columns">Where each column is.</param>
/// <param name="Values">The values.</param>
internal sealed record SourceLine(long Number, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Values)
{
    /// <summary>Returns a value without blanks around it.</summary>
    public string this[string column] => SpreadsheetText.Original(Values[Columns[column]].Trim());
}
