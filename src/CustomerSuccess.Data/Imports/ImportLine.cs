namespace CustomerSuccess.Data.Imports;

/// <summary>One line on its way into the records, in the columns of our format.</summary>
/// <param name="Header">What the columns are.</param>
/// <param name="Number">The line's number in its file.</param>
/// <param name="Values">The value of each column.</param>
public sealed record ImportLine(ImportHeader Header, long Number, IReadOnlyList<string> Values)
{
    /// <summary>Returns the value of a column without blanks around it; empty when there is no such column, and when nobody would see anything of it.</summary>
    public string this[string column] => Header.IndexOf(column) is { } index && Values[index].Trim() is var value && !DirectionMarks.AreAll(value) ? value : string.Empty;

    /// <summary>Returns the value of a column that holds no words but a day, a number or a code: without the marks of direction around it.</summary>
    public string Plain(string column) => DirectionMarks.Off(this[column]);
}
