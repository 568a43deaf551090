namespace CustomerSuccess.Data.Imports;

/// <summary>One line on its way into the records, in the columns of our format.</summary>
/// <param name="Header">What the columns are.</param>
/// <param name="Number">The line's number in its file.</param>
/// <param name="Values">The value of each column.</param>
public sealed record ImportLine(ImportHeader Header, long Number, IReadOnlyList<string> Values)
{
    /// <summary>Returns the value of a column without what is not seen around it; empty when there is no such column.</summary>
    public string this[string column] => Header.IndexOf(column) is { } index ? Seen(Values[index]) : string.Empty;

    private static string Seen(string value)
    {
        var (start, end) = (0, value.Length);
        while (start < end && IsUnseen(value[start]))
        {
            start++;
        }

        while (end > start && IsUnseen(value[end - 1]))
        {
            end--;
        }

        return value[start..end];
    }

    // Blanks, and the marks of direction that editors of right-to-left text leave at both ends: a country that is seen as DE is DE.
    private static bool IsUnseen(char sign) => char.IsWhiteSpace(sign) || sign is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
