namespace CustomerSuccess.Data.Imports;

/// <summary>One line on its way into the records, in the columns of our format.</summary>
/// <param name="Header">What the columns are.</param>
/// <param name="Number">The line's number in its file.</param>
/// <param name="Values">The value of each column.</param>
public sealed record ImportLine(ImportHeader Header, long Number, IReadOnlyList<string> Values)
{
    /// <summary>Returns the value of a column without blanks around it; empty when there is no such column.</summary>
    public string this[string column] => Header.IndexOf(column) is { } index ? Values[index].Trim() : string.Empty;
}
