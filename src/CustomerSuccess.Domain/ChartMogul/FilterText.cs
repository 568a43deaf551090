namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Takes a text of ChartMogul's filter language apart: <c>region~ANY~'US','FR'~AND~active_quantity~GT~10</c>.</summary>
internal static class FilterText
{
    /// <summary>Cuts a text at a separator, save where it stands between single quotes.</summary>
    public static IReadOnlyList<string> Cut(string text, string separator)
    {
        var (parts, start, isQuoted) = (new List<string>(), 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '\'';
            if (!isQuoted && i >= start && string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0)
            {
                parts.Add(text[start..i]);
                start = i + separator.Length;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>Reads a value: a text in single quotes, or a word as it stands.</summary>
    /// <param name="text">The value.</param>
    /// <param name="isQuoted">Whether it was a text in quotes.</param>
    /// <returns>Nothing for what has quotes elsewhere than around it, has a tilde outside of them, or is empty.</returns>
    public static string? ValueOf(string text, out bool isQuoted)
    {
        var word = text.Trim();
        isQuoted = word is ['\'', .., '\''] and { Length: > 1 };
        var value = isQuoted ? word[1..^1] : word;
        return value.Length == 0 || value.Contains('\'', StringComparison.Ordinal) || (!isQuoted && value.Contains('~', StringComparison.Ordinal)) ? null : value;
    }
}
