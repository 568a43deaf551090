using System.Globalization;
using CustomerSuccess.Data.Imports;

namespace CustomerSuccess.Data.Exports;

/// <summary>Writes a value as files have it, and as <see cref="ImportValues"/> reads it again.</summary>
internal static class ExportedValues
{
    /// <summary>Returns the text; empty for nothing.</summary>
    public static string Of(object? value) => value switch
    {
        null => string.Empty,
        // Line ends inside text are read as LF from whichever file; so they are written.
        string text => text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text,
        DateOnly day => ValueWords.Of((DateOnly?)day),
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        bool truth => ValueWords.Of(truth),
        decimal number => TextOf(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no value of a file."),
    };

    /// <summary>Takes off zeros at the end, which one database keeps and the other does not.</summary>
    private static string TextOf(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
